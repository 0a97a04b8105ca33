extension DocumentError {
  package var text: Text {
    switch self {
    case .unknownKind(let suffix):
      Text(
        zh: "不能读取「\(suffix.excerpt)」文件。请另存为 .docx、.md 或 .txt",
        en: "a \"\(suffix.excerpt)\" file cannot be read. Save it as .docx, .md or .txt")
    case .unreadable:
      Text(zh: "文件打不开。请检查权限和光盘", en: "cannot be opened. Check its permissions and the disc")
    case .empty: Text(zh: "是空文件。请重新提交", en: "is empty. Ask for it again")
    case .tooLarge(let limit):
      Text(
        zh: "超过 \(limit >> 20) MB。请删去大图后另存",
        en: "is larger than \(limit >> 20) MB. Remove large pictures and save it again")
    case .notAnArchive:
      Text(
        zh: "不是 Word 文档。请用 Word 或 WPS 打开并另存为 .docx",
        en: "is no Word document. Open it in Word or WPS and save it as .docx")
    case .legacyOrLocked:
      Text(
        zh: "是旧版 .doc 或加了密码。请去掉密码，另存为 .docx",
        en: "is an old .doc or has a password. Remove the password and save it as .docx")
    case .damagedArchive:
      Text(
        zh: "文件损坏或不完整。请重新拷贝或重新提交",
        en: "is damaged or incomplete. Copy it again or ask for it again")
    case .locked:
      Text(
        zh: "加了密码。请去掉密码后另存", en: "has a password. Remove it and save the file again")
    case .unsafeName:
      Text(
        zh: "文件里有指向别处的条目，不读取。请用 Word 另存为新的 .docx",
        en: "names a place outside the document, so it is not read. Save a new .docx in Word")
    case .repeatedName:
      Text(
        zh: "同名条目出现两次，不读取。请用 Word 另存为新的 .docx",
        en: "stands twice in the document, so it is not read. Save a new .docx in Word")
    case .tooManyEntries:
      Text(
        zh: "条目超过 \(IntakeLimits.entries) 个，不读取。请另存为新的 .docx",
        en: "has more than \(IntakeLimits.entries) entries. Save a new .docx in Word")
    case .unpacksTooFar:
      Text(
        zh: "解压后过大，不读取。请用 Word 另存为新的 .docx",
        en: "unpacks to far more than a document holds, so it is not read. Save a new .docx in Word"
      )
    case .missing:
      Text(
        zh: "缺少这一部分。请用 Word 或 WPS 打开并另存为 .docx",
        en: "is missing. Open the file in Word or WPS and save it as .docx")
    case .declaresEntities:
      Text(
        zh: "含有实体声明，不读取。请用 Word 另存为新的 .docx",
        en: "declares entities, so it is not read. Save a new .docx in Word")
    case .notUTF8XML:
      Text(
        zh: "不是 UTF-8 的 XML。请用 Word 另存为新的 .docx",
        en: "is not XML in UTF-8. Save a new .docx in Word")
    case .malformedXML:
      Text(
        zh: "XML 有错。请用 Word 或 WPS 打开、修复并另存",
        en: "is malformed XML. Open the file in Word or WPS, repair it and save it")
    case .tooDeep:
      Text(
        zh: "嵌套超过 \(IntakeLimits.xmlDepth) 层，不读取。请简化表格后另存",
        en: "is nested more than \(IntakeLimits.xmlDepth) deep. Simplify its tables and save it")
    case .tooManyBlocks:
      Text(
        zh: "段落或单元格太多，不读取。请把大表另存为附件",
        en: "holds too many paragraphs or cells. Move large tables into an attachment")
    case .binary:
      Text(
        zh: "不是文本文件。请另存为 .txt，编码选 UTF-8",
        en: "is no text file. Save it as .txt in UTF-8")
    case .damagedUTF8:
      Text(
        zh: "UTF-8 文字在这里损坏。请用原文件另存为 UTF-8",
        en: "UTF-8 text is damaged here. Save the original again as UTF-8")
    case .unknownEncoding(let utf8, _):
      Text(
        zh: "既不是 UTF-8（第 \(utf8) 字节起）也不是 GB18030。请另存为 UTF-8",
        en: "neither UTF-8 (wrong from byte \(utf8)) nor GB18030. Save it as UTF-8")
    }
  }
}
