/// Public keys that nobody uses.
enum KeyLines {
  static let first =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINKFlB9Q4q97cZNEAUHOqkVcgWKCiXyR+YEq33pMS8th"
  static let second =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIM7TgIUDw0Y7lCMGb1g5REt7qcATF7Qw37J3VfJj5sBV"
}
