# make run      build for release, make a fresh demonstration round, open the workstation as e01
# make test     build and run every test
# make lint     check the format of the code
# make screens  draw the pictures of docs/screens and write docs/keys.md anew

release := swift build -c release --product pingyi --static-swift-stdlib
demo    := .build/demo

.PHONY: run test lint screens

run:
	@echo '1/3 系统包 / system packages'
	@scripts/packages build
	@echo '2/3 编译，头一次要几分钟 / building, some minutes the first time'
	@$(release)
	@echo '3/3 演示评审 / demonstration round'
	@rm -rf $(demo)
	@program="$$($(release) --show-bin-path)/pingyi" && "$$program" demo $(demo) && \
	  if [ -t 0 ] && [ -t 1 ]; then exec "$$program" desk $(demo)/demo.pingyi --as e01; \
	  else exec "$$program" shortlist $(demo)/demo.pingyi; fi

test:
	@scripts/packages test
	@swift test --disable-xctest

lint:
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

screens:
	@scripts/packages test
	@RECORD_SNAPSHOTS=1 swift test --disable-xctest --filter 'ScreenPictureTests|KeyManualTests'
