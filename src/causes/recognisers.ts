/** Every recogniser, by slug of its cause. Written by scripts/gen-causes.ts. */
import type { NamedRecogniser } from "./recogniser.ts";
import { recogniser as ambiguousImport } from "./resolution/ambiguous-import/recognise.ts";
import { recogniser as apkPackageFailed } from "./compile/apk-package-failed/recognise.ts";
import { recogniser as aptPackageFailed } from "./compile/apt-package-failed/recognise.ts";
import { recogniser as argNotInScope } from "./context/arg-not-in-scope/recognise.ts";
import { recogniser as baseImageAuthRequired } from "./base-image/base-image-auth-required/recognise.ts";
import { recogniser as baseImageEndOfLife } from "./base-image/base-image-end-of-life/recognise.ts";
import { recogniser as baseImageNoMatchingPlatform } from "./base-image/base-image-no-matching-platform/recognise.ts";
import { recogniser as baseImageRegistry5xx } from "./base-image/base-image-registry-5xx/recognise.ts";
import { recogniser as baseImageTagNotFound } from "./base-image/base-image-tag-not-found/recognise.ts";
import { recogniser as bindMountIsDirectory } from "./filesystem/bind-mount-is-directory/recognise.ts";
import { recogniser as bindMountSourceMissing } from "./start/bind-mount-source-missing/recognise.ts";
import { recogniser as binfmtMissing } from "./compile/binfmt-missing/recognise.ts";
import { recogniser as buildConstraintsExcludeAll } from "./compile/build-constraints-exclude-all/recognise.ts";
import { recogniser as buildEntitlementDenied } from "./context/build-entitlement-denied/recognise.ts";
import { recogniser as buildMultipleToFile } from "./compile/build-multiple-to-file/recognise.ts";
import { recogniser as buildNetworkNone } from "./download/build-network-none/recognise.ts";
import { recogniser as buildNoGoFiles } from "./compile/build-no-go-files/recognise.ts";
import { recogniser as buildNotMainPackage } from "./compile/build-not-main-package/recognise.ts";
import { recogniser as buildOutputIsDirectory } from "./compile/build-output-is-directory/recognise.ts";
import { recogniser as buildOutputNotWritable } from "./compile/build-output-not-writable/recognise.ts";
import { recogniser as buildScriptNotExecutable } from "./compile/build-script-not-executable/recognise.ts";
import { recogniser as buildSecretMissing } from "./context/build-secret-missing/recognise.ts";
import { recogniser as buildSingleFileOfPackage } from "./compile/build-single-file-of-package/recognise.ts";
import { recogniser as buildStageCycleOrMissing } from "./context/build-stage-cycle-or-missing/recognise.ts";
import { recogniser as buildStepFails } from "./compile/build-step-fails/recognise.ts";
import { recogniser as buildStepNeedsRoot } from "./compile/build-step-needs-root/recognise.ts";
import { recogniser as builderToolMissing } from "./compile/builder-tool-missing/recognise.ts";
import { recogniser as buildkitRequired } from "./context/buildkit-required/recognise.ts";
import { recogniser as cacheMountNotRepeated } from "./download/cache-mount-not-repeated/recognise.ts";
import { recogniser as caseSensitivePath } from "./resolution/case-sensitive-path/recognise.ts";
import { recogniser as cgoCCompilerMissing } from "./compile/cgo-c-compiler-missing/recognise.ts";
import { recogniser as cgoCHeadersMissing } from "./compile/cgo-c-headers-missing/recognise.ts";
import { recogniser as cgoCrossCompilerMissing } from "./compile/cgo-cross-compiler-missing/recognise.ts";
import { recogniser as cgoDisabledButRequired } from "./start/cgo-disabled-but-required/recognise.ts";
import { recogniser as cgoLibraryMissing } from "./compile/cgo-library-missing/recognise.ts";
import { recogniser as cgoMuslLfs64Symbols } from "./compile/cgo-musl-lfs64-symbols/recognise.ts";
import { recogniser as cgoMuslPrebuiltGlibcLib } from "./compile/cgo-musl-prebuilt-glibc-lib/recognise.ts";
import { recogniser as cgoPkgConfigMissing } from "./compile/cgo-pkg-config-missing/recognise.ts";
import { recogniser as cgoRequiredButDisabledCompile } from "./compile/cgo-required-but-disabled-compile/recognise.ts";
import { recogniser as cgoStaticLinkWarning } from "./compile/cgo-static-link-warning/recognise.ts";
import { recogniser as cgroupMemRuntimeOom } from "./network/cgroup-mem-runtime-oom/recognise.ts";
import { recogniser as ciBuilderLost } from "./ci/ci-builder-lost/recognise.ts";
import { recogniser as ciBuildxTlsContext } from "./ci/ci-buildx-tls-context/recognise.ts";
import { recogniser as ciCacheBackendFailed } from "./ci/ci-cache-backend-failed/recognise.ts";
import { recogniser as ciCacheExportUnsupported } from "./ci/ci-cache-export-unsupported/recognise.ts";
import { recogniser as ciDockerCliMissing } from "./ci/ci-docker-cli-missing/recognise.ts";
import { recogniser as ciDockerDaemonUnreachable } from "./ci/ci-docker-daemon-unreachable/recognise.ts";
import { recogniser as ciImageNotLoaded } from "./ci/ci-image-not-loaded/recognise.ts";
import { recogniser as ciJobEndedEarly } from "./ci/ci-job-ended-early/recognise.ts";
import { recogniser as ciMultiPlatformDriver } from "./ci/ci-multi-platform-driver/recognise.ts";
import { recogniser as ciSubmoduleNotCheckedOut } from "./ci/ci-submodule-not-checked-out/recognise.ts";
import { recogniser as cmdJsonMalformed } from "./start/cmd-json-malformed/recognise.ts";
import { recogniser as compilerOomKilled } from "./compile/compiler-oom-killed/recognise.ts";
import { recogniser as composeBuildContextWrong } from "./context/compose-build-context-wrong/recognise.ts";
import { recogniser as composeDependencyUnhealthy } from "./network/compose-dependency-unhealthy/recognise.ts";
import { recogniser as composeFileInvalid } from "./context/compose-file-invalid/recognise.ts";
import { recogniser as containerInitOom } from "./start/container-init-oom/recognise.ts";
import { recogniser as containerNameInUse } from "./start/container-name-in-use/recognise.ts";
import { recogniser as containerRuntimeBroken } from "./start/container-runtime-broken/recognise.ts";
import { recogniser as contextPermissionDenied } from "./context/context-permission-denied/recognise.ts";
import { recogniser as contextTooLarge } from "./context/context-too-large/recognise.ts";
import { recogniser as copyChownUnknownUser } from "./stage-copy/copy-chown-unknown-user/recognise.ts";
import { recogniser as copyFlattensDirectory } from "./context/copy-flattens-directory/recognise.ts";
import { recogniser as copyFromLaterStage } from "./stage-copy/copy-from-later-stage/recognise.ts";
import { recogniser as copyFromPathNotFound } from "./stage-copy/copy-from-path-not-found/recognise.ts";
import { recogniser as copyFromStageTypo } from "./stage-copy/copy-from-stage-typo/recognise.ts";
import { recogniser as copyFromVariable } from "./context/copy-from-variable/recognise.ts";
import { recogniser as copyOutsideContext } from "./context/copy-outside-context/recognise.ts";
import { recogniser as copySourceNotFound } from "./context/copy-source-not-found/recognise.ts";
import { recogniser as dependencyManagerRetired } from "./download/dependency-manager-retired/recognise.ts";
import { recogniser as dependencyMissingFromGoMod } from "./resolution/dependency-missing-from-go-mod/recognise.ts";
import { recogniser as diskFullBuild } from "./compile/disk-full-build/recognise.ts";
import { recogniser as dnsResolverUnreachable } from "./download/dns-resolver-unreachable/recognise.ts";
import { recogniser as dockerApiVersionMismatch } from "./ci/docker-api-version-mismatch/recognise.ts";
import { recogniser as dockerCommandMisused } from "./context/docker-command-misused/recognise.ts";
import { recogniser as dockerNetworkFailed } from "./network/docker-network-failed/recognise.ts";
import { recogniser as dockerfileBadFlag } from "./context/dockerfile-bad-flag/recognise.ts";
import { recogniser as dockerfileCopyDestNotDir } from "./context/dockerfile-copy-dest-not-dir/recognise.ts";
import { recogniser as dockerfileEmptyOrNoFrom } from "./context/dockerfile-empty-or-no-from/recognise.ts";
import { recogniser as dockerfileFrontendUnresolvable } from "./context/dockerfile-frontend-unresolvable/recognise.ts";
import { recogniser as dockerfileHeredocUnterminated } from "./context/dockerfile-heredoc-unterminated/recognise.ts";
import { recogniser as dockerfileInlineComment } from "./context/dockerfile-inline-comment/recognise.ts";
import { recogniser as dockerfileNotFound } from "./context/dockerfile-not-found/recognise.ts";
import { recogniser as dockerfileUnknownInstruction } from "./context/dockerfile-unknown-instruction/recognise.ts";
import { recogniser as dockerignoreExcludesNeededFile } from "./context/dockerignore-excludes-needed-file/recognise.ts";
import { recogniser as dockerignoreInvalidPattern } from "./context/dockerignore-invalid-pattern/recognise.ts";
import { recogniser as entrypointCrlf } from "./start/entrypoint-crlf/recognise.ts";
import { recogniser as entrypointIsDirectory } from "./start/entrypoint-is-directory/recognise.ts";
import { recogniser as entrypointNotFound } from "./start/entrypoint-not-found/recognise.ts";
import { recogniser as entrypointPermissionDenied } from "./start/entrypoint-permission-denied/recognise.ts";
import { recogniser as execFormVariableNotExpanded } from "./start/exec-form-variable-not-expanded/recognise.ts";
import { recogniser as execFormatErrorArch } from "./start/exec-format-error-arch/recognise.ts";
import { recogniser as execFormatErrorNotElf } from "./start/exec-format-error-not-elf/recognise.ts";
import { recogniser as fileDownloadFailed } from "./download/file-download-failed/recognise.ts";
import { recogniser as fromArgBlank } from "./context/from-arg-blank/recognise.ts";
import { recogniser as generatedCodeNotInContext } from "./resolution/generated-code-not-in-context/recognise.ts";
import { recogniser as generatorToolMissing } from "./compile/generator-tool-missing/recognise.ts";
import { recogniser as ghcrWritePackageDenied } from "./push/ghcr-write-package-denied/recognise.ts";
import { recogniser as gitBinaryMissing } from "./download/git-binary-missing/recognise.ts";
import { recogniser as gitFetchInterrupted } from "./download/git-fetch-interrupted/recognise.ts";
import { recogniser as gitMetadataNotInContext } from "./compile/git-metadata-not-in-context/recognise.ts";
import { recogniser as gitRefNotFound } from "./download/git-ref-not-found/recognise.ts";
import { recogniser as gitlabSubgroupResolution } from "./download/gitlab-subgroup-resolution/recognise.ts";
import { recogniser as glibcVersionTooOld } from "./start/glibc-version-too-old/recognise.ts";
import { recogniser as goBinaryMissing } from "./compile/go-binary-missing/recognise.ts";
import { recogniser as goCacheNotWritable } from "./compile/go-cache-not-writable/recognise.ts";
import { recogniser as goCommandMisused } from "./compile/go-command-misused/recognise.ts";
import { recogniser as goCompileError } from "./compile/go-compile-error/recognise.ts";
import { recogniser as goEmbedInvalidPattern } from "./compile/go-embed-invalid-pattern/recognise.ts";
import { recogniser as goEmbedNoMatchingFiles } from "./compile/go-embed-no-matching-files/recognise.ts";
import { recogniser as goFileInvalid } from "./compile/go-file-invalid/recognise.ts";
import { recogniser as goGetOutsideModule } from "./resolution/go-get-outside-module/recognise.ts";
import { recogniser as goInstallationMixed } from "./compile/go-installation-mixed/recognise.ts";
import { recogniser as goLanguageVersionTooLow } from "./resolution/go-language-version-too-low/recognise.ts";
import { recogniser as goModNotFound } from "./resolution/go-mod-not-found/recognise.ts";
import { recogniser as goModSyntaxError } from "./resolution/go-mod-syntax-error/recognise.ts";
import { recogniser as goModUnknownDirective } from "./resolution/go-mod-unknown-directive/recognise.ts";
import { recogniser as goModUpdatesNeeded } from "./resolution/go-mod-updates-needed/recognise.ts";
import { recogniser as goModcacheNotWritable } from "./compile/go-modcache-not-writable/recognise.ts";
import { recogniser as goPackageRemovedUpstream } from "./resolution/go-package-removed-upstream/recognise.ts";
import { recogniser as goSumChecksumMismatch } from "./verification/go-sum-checksum-mismatch/recognise.ts";
import { recogniser as goSumMalformed } from "./verification/go-sum-malformed/recognise.ts";
import { recogniser as goSumMissingEntry } from "./verification/go-sum-missing-entry/recognise.ts";
import { recogniser as goSumNotCopied } from "./verification/go-sum-not-copied/recognise.ts";
import { recogniser as goToolchainDownloadBlocked } from "./download/go-toolchain-download-blocked/recognise.ts";
import { recogniser as goToolchainDownloadUnavailable } from "./download/go-toolchain-download-unavailable/recognise.ts";
import { recogniser as goToolchainTooOld } from "./resolution/go-toolchain-too-old/recognise.ts";
import { recogniser as goVersionFormatOldToolchain } from "./resolution/go-version-format-old-toolchain/recognise.ts";
import { recogniser as goVetLintFailureInBuild } from "./compile/go-vet-lint-failure-in-build/recognise.ts";
import { recogniser as goWorkGoVersion } from "./resolution/go-work-go-version/recognise.ts";
import { recogniser as goWorkModuleNotCopied } from "./resolution/go-work-module-not-copied/recognise.ts";
import { recogniser as goWorkReplacementsConflict } from "./resolution/go-work-replacements-conflict/recognise.ts";
import { recogniser as goamd64TooNew } from "./start/goamd64-too-new/recognise.ts";
import { recogniser as goflagsInvalid } from "./resolution/goflags-invalid/recognise.ts";
import { recogniser as goosGoarchInvalid } from "./compile/goos-goarch-invalid/recognise.ts";
import { recogniser as gopathGoModExists } from "./resolution/gopath-go-mod-exists/recognise.ts";
import { recogniser as gopathImportPathMismatch } from "./resolution/gopath-import-path-mismatch/recognise.ts";
import { recogniser as goproxyConnectionRefused } from "./download/goproxy-connection-refused/recognise.ts";
import { recogniser as goproxyConnectionReset } from "./download/goproxy-connection-reset/recognise.ts";
import { recogniser as goproxyFileIncomplete } from "./download/goproxy-file-incomplete/recognise.ts";
import { recogniser as goproxyHtmlResponse } from "./download/goproxy-html-response/recognise.ts";
import { recogniser as goproxyHttp403 } from "./download/goproxy-http-403/recognise.ts";
import { recogniser as goproxyHttp5xx } from "./download/goproxy-http-5xx/recognise.ts";
import { recogniser as goproxyHttp2StreamError } from "./download/goproxy-http2-stream-error/recognise.ts";
import { recogniser as goproxyInvalidValue } from "./download/goproxy-invalid-value/recognise.ts";
import { recogniser as goproxyOff } from "./download/goproxy-off/recognise.ts";
import { recogniser as goproxyTlsHandshakeTimeout } from "./download/goproxy-tls-handshake-timeout/recognise.ts";
import { recogniser as goproxyUnreachableTimeout } from "./download/goproxy-unreachable-timeout/recognise.ts";
import { recogniser as gosumdbInvalid } from "./verification/gosumdb-invalid/recognise.ts";
import { recogniser as gotoolchainMuslExec } from "./download/gotoolchain-musl-exec/recognise.ts";
import { recogniser as govcsDisallowed } from "./download/govcs-disallowed/recognise.ts";
import { recogniser as healthcheckToolMissing } from "./network/healthcheck-tool-missing/recognise.ts";
import { recogniser as helmReleaseLocked } from "./rollout/helm-release-locked/recognise.ts";
import { recogniser as homeOrUserLookup } from "./filesystem/home-or-user-lookup/recognise.ts";
import { recogniser as httpProxyAuthRequired } from "./download/http-proxy-auth-required/recognise.ts";
import { recogniser as httpProxyNotPassed } from "./download/http-proxy-not-passed/recognise.ts";
import { recogniser as imageNameInvalid } from "./push/image-name-invalid/recognise.ts";
import { recogniser as imageSchemaTooOld } from "./base-image/image-schema-too-old/recognise.ts";
import { recogniser as imageStoreBroken } from "./base-image/image-store-broken/recognise.ts";
import { recogniser as importCycle } from "./compile/import-cycle/recognise.ts";
import { recogniser as importOfMainProgram } from "./compile/import-of-main-program/recognise.ts";
import { recogniser as insecurePrivateHost } from "./download/insecure-private-host/recognise.ts";
import { recogniser as internalPackageNotAllowed } from "./resolution/internal-package-not-allowed/recognise.ts";
import { recogniser as ipv6UnavailableInContainer } from "./download/ipv6-unavailable-in-container/recognise.ts";
import { recogniser as k8sAdmissionDenied } from "./rollout/k8s-admission-denied/recognise.ts";
import { recogniser as k8sClusterUnreachable } from "./rollout/k8s-cluster-unreachable/recognise.ts";
import { recogniser as k8sCommandOverridesEntrypoint } from "./rollout/k8s-command-overrides-entrypoint/recognise.ts";
import { recogniser as k8sConfigRefMissing } from "./rollout/k8s-config-ref-missing/recognise.ts";
import { recogniser as k8sCrashloop } from "./rollout/k8s-crashloop/recognise.ts";
import { recogniser as k8sEvicted } from "./rollout/k8s-evicted/recognise.ts";
import { recogniser as k8sImageNeverPull } from "./rollout/k8s-image-never-pull/recognise.ts";
import { recogniser as k8sImagePullDeniedOrMissing } from "./rollout/k8s-image-pull-denied-or-missing/recognise.ts";
import { recogniser as k8sImagePullUnauthorized } from "./rollout/k8s-image-pull-unauthorized/recognise.ts";
import { recogniser as k8sImageTagNotFound } from "./rollout/k8s-image-tag-not-found/recognise.ts";
import { recogniser as k8sInvalidImageName } from "./rollout/k8s-invalid-image-name/recognise.ts";
import { recogniser as k8sLifecycleHookFailed } from "./rollout/k8s-lifecycle-hook-failed/recognise.ts";
import { recogniser as k8sManifestRejected } from "./rollout/k8s-manifest-rejected/recognise.ts";
import { recogniser as k8sNoMatchPlatform } from "./rollout/k8s-no-match-platform/recognise.ts";
import { recogniser as k8sOomKilled } from "./rollout/k8s-oom-killed/recognise.ts";
import { recogniser as k8sProbeConnectionRefused } from "./rollout/k8s-probe-connection-refused/recognise.ts";
import { recogniser as k8sProbeHttpStatus } from "./rollout/k8s-probe-http-status/recognise.ts";
import { recogniser as k8sPsaRestricted } from "./rollout/k8s-psa-restricted/recognise.ts";
import { recogniser as k8sRbacDenied } from "./rollout/k8s-rbac-denied/recognise.ts";
import { recogniser as k8sRolloutDeadline } from "./rollout/k8s-rollout-deadline/recognise.ts";
import { recogniser as k8sRunAsNonRootNonNumericUser } from "./rollout/k8s-run-as-non-root-non-numeric-user/recognise.ts";
import { recogniser as k8sRunAsNonRootRootImage } from "./rollout/k8s-run-as-non-root-root-image/recognise.ts";
import { recogniser as k8sUnschedulable } from "./rollout/k8s-unschedulable/recognise.ts";
import { recogniser as k8sVolumeNotAttached } from "./rollout/k8s-volume-not-attached/recognise.ts";
import { recogniser as k8sVolumeRefMissing } from "./rollout/k8s-volume-ref-missing/recognise.ts";
import { recogniser as kanikoPushCheckFailed } from "./push/kaniko-push-check-failed/recognise.ts";
import { recogniser as listenAddressInUse } from "./network/listen-address-in-use/recognise.ts";
import { recogniser as majorVersionSuffix } from "./resolution/major-version-suffix/recognise.ts";
import { recogniser as makeOrBashMissing } from "./compile/make-or-bash-missing/recognise.ts";
import { recogniser as makeTargetMissing } from "./compile/make-target-missing/recognise.ts";
import { recogniser as mixedPackagesInDir } from "./compile/mixed-packages-in-dir/recognise.ts";
import { recogniser as modulePathMismatch } from "./resolution/module-path-mismatch/recognise.ts";
import { recogniser as moduleRepoNotFound } from "./download/module-repo-not-found/recognise.ts";
import { recogniser as moduleVersionNotFound } from "./download/module-version-not-found/recognise.ts";
import { recogniser as moduleZipCorrupt } from "./download/module-zip-corrupt/recognise.ts";
import { recogniser as muslGlibcLoaderMissing } from "./start/musl-glibc-loader-missing/recognise.ts";
import { recogniser as nestedModuleBoundary } from "./resolution/nested-module-boundary/recognise.ts";
import { recogniser as netrcOrTokenRejected } from "./download/netrc-or-token-rejected/recognise.ts";
import { recogniser as noProxyMissingInternalHost } from "./download/no-proxy-missing-internal-host/recognise.ts";
import { recogniser as osThreadLimit } from "./start/os-thread-limit/recognise.ts";
import { recogniser as ownPackageNotCopied } from "./resolution/own-package-not-copied/recognise.ts";
import { recogniser as packageManagerMissing } from "./compile/package-manager-missing/recognise.ts";
import { recogniser as podmanShortNameUnresolved } from "./base-image/podman-short-name-unresolved/recognise.ts";
import { recogniser as podmanSubuidMissing } from "./base-image/podman-subuid-missing/recognise.ts";
import { recogniser as portAlreadyAllocated } from "./network/port-already-allocated/recognise.ts";
import { recogniser as privateModuleGoprivateMissing } from "./download/private-module-goprivate-missing/recognise.ts";
import { recogniser as privateModuleNoCredentials } from "./download/private-module-no-credentials/recognise.ts";
import { recogniser as privilegedPortNonroot } from "./network/privileged-port-nonroot/recognise.ts";
import { recogniser as programPanics } from "./network/program-panics/recognise.ts";
import { recogniser as protoImportNotFound } from "./compile/proto-import-not-found/recognise.ts";
import { recogniser as proxyLoopbackInContainer } from "./download/proxy-loopback-in-container/recognise.ts";
import { recogniser as qemuEmulationCrash } from "./compile/qemu-emulation-crash/recognise.ts";
import { recogniser as raceRequiresCgo } from "./compile/race-requires-cgo/recognise.ts";
import { recogniser as readOnlyRootFs } from "./filesystem/read-only-root-fs/recognise.ts";
import { recogniser as registryBlobUpload5xx } from "./push/registry-blob-upload-5xx/recognise.ts";
import { recogniser as registryCredentialHelperMissing } from "./base-image/registry-credential-helper-missing/recognise.ts";
import { recogniser as registryHttpVsHttps } from "./base-image/registry-http-vs-https/recognise.ts";
import { recogniser as registryLoginFailed } from "./push/registry-login-failed/recognise.ts";
import { recogniser as registryPushDenied } from "./push/registry-push-denied/recognise.ts";
import { recogniser as registryRateLimited } from "./base-image/registry-rate-limited/recognise.ts";
import { recogniser as registryTlsUnknownAuthority } from "./base-image/registry-tls-unknown-authority/recognise.ts";
import { recogniser as registryUnreachable } from "./base-image/registry-unreachable/recognise.ts";
import { recogniser as replaceLocalDirNotCopied } from "./resolution/replace-local-dir-not-copied/recognise.ts";
import { recogniser as replaceLocalDirOutsideContext } from "./resolution/replace-local-dir-outside-context/recognise.ts";
import { recogniser as requiredEnvMissing } from "./start/required-env-missing/recognise.ts";
import { recogniser as rpmPackageFailed } from "./compile/rpm-package-failed/recognise.ts";
import { recogniser as runtimeAssetNotCopied } from "./stage-copy/runtime-asset-not-copied/recognise.ts";
import { recogniser as runtimeDependencyLocalhost } from "./network/runtime-dependency-localhost/recognise.ts";
import { recogniser as runtimeDependencyNotReady } from "./network/runtime-dependency-not-ready/recognise.ts";
import { recogniser as runtimeDependencyRefuses } from "./network/runtime-dependency-refuses/recognise.ts";
import { recogniser as runtimeDirNotWritable } from "./filesystem/runtime-dir-not-writable/recognise.ts";
import { recogniser as runtimeDnsNoSuchHost } from "./network/runtime-dns-no-such-host/recognise.ts";
import { recogniser as seccompClone3OldDocker } from "./compile/seccomp-clone3-old-docker/recognise.ts";
import { recogniser as selinuxVolumeDenied } from "./filesystem/selinux-volume-denied/recognise.ts";
import { recogniser as sharedLibraryMissing } from "./start/shared-library-missing/recognise.ts";
import { recogniser as shellHidesFailure } from "./compile/shell-hides-failure/recognise.ts";
import { recogniser as shellMissingInScratch } from "./start/shell-missing-in-scratch/recognise.ts";
import { recogniser as shellOptionUnsupported } from "./compile/shell-option-unsupported/recognise.ts";
import { recogniser as shutdownTooSlow } from "./signals/shutdown-too-slow/recognise.ts";
import { recogniser as sshClientMissing } from "./download/ssh-client-missing/recognise.ts";
import { recogniser as sshForwardNotConfigured } from "./context/ssh-forward-not-configured/recognise.ts";
import { recogniser as sshHostKeyVerification } from "./download/ssh-host-key-verification/recognise.ts";
import { recogniser as sshPublickeyDenied } from "./download/ssh-publickey-denied/recognise.ts";
import { recogniser as startCommandMissing } from "./start/start-command-missing/recognise.ts";
import { recogniser as stdPackageNewerThanGo } from "./resolution/std-package-newer-than-go/recognise.ts";
import { recogniser as sumdbMismatch } from "./verification/sumdb-mismatch/recognise.ts";
import { recogniser as sumdbUnreachable } from "./verification/sumdb-unreachable/recognise.ts";
import { recogniser as targetarchArgDefaultShadows } from "./context/targetarch-arg-default-shadows/recognise.ts";
import { recogniser as testFailureInBuild } from "./compile/test-failure-in-build/recognise.ts";
import { recogniser as timezoneDataMissing } from "./filesystem/timezone-data-missing/recognise.ts";
import { recogniser as tlsClockSkew } from "./download/tls-clock-skew/recognise.ts";
import { recogniser as tlsUnknownAuthorityBuild } from "./download/tls-unknown-authority-build/recognise.ts";
import { recogniser as tlsUnknownAuthorityRuntime } from "./network/tls-unknown-authority-runtime/recognise.ts";
import { recogniser as tmpDirMissingScratch } from "./filesystem/tmp-dir-missing-scratch/recognise.ts";
import { recogniser as toolInstallLatestTooNew } from "./resolution/tool-install-latest-too-new/recognise.ts";
import { recogniser as unknownLogTruncated } from "./ci/unknown-log-truncated/recognise.ts";
import { recogniser as userNotFound } from "./start/user-not-found/recognise.ts";
import { recogniser as vanityImportBroken } from "./download/vanity-import-broken/recognise.ts";
import { recogniser as vcsOtherBinaryMissing } from "./download/vcs-other-binary-missing/recognise.ts";
import { recogniser as vcsStampingFailed } from "./compile/vcs-stamping-failed/recognise.ts";
import { recogniser as vendorInconsistent } from "./resolution/vendor-inconsistent/recognise.ts";
import { recogniser as vendorMissing } from "./resolution/vendor-missing/recognise.ts";
import { recogniser as vendorNotCopied } from "./resolution/vendor-not-copied/recognise.ts";
import { recogniser as zombieOrOrphanChildren } from "./signals/zombie-or-orphan-children/recognise.ts";

export const recognisers: readonly NamedRecogniser[] = [
  { slug: "ambiguous-import", ...ambiguousImport },
  { slug: "apk-package-failed", ...apkPackageFailed },
  { slug: "apt-package-failed", ...aptPackageFailed },
  { slug: "arg-not-in-scope", ...argNotInScope },
  { slug: "base-image-auth-required", ...baseImageAuthRequired },
  { slug: "base-image-end-of-life", ...baseImageEndOfLife },
  { slug: "base-image-no-matching-platform", ...baseImageNoMatchingPlatform },
  { slug: "base-image-registry-5xx", ...baseImageRegistry5xx },
  { slug: "base-image-tag-not-found", ...baseImageTagNotFound },
  { slug: "bind-mount-is-directory", ...bindMountIsDirectory },
  { slug: "bind-mount-source-missing", ...bindMountSourceMissing },
  { slug: "binfmt-missing", ...binfmtMissing },
  { slug: "build-constraints-exclude-all", ...buildConstraintsExcludeAll },
  { slug: "build-entitlement-denied", ...buildEntitlementDenied },
  { slug: "build-multiple-to-file", ...buildMultipleToFile },
  { slug: "build-network-none", ...buildNetworkNone },
  { slug: "build-no-go-files", ...buildNoGoFiles },
  { slug: "build-not-main-package", ...buildNotMainPackage },
  { slug: "build-output-is-directory", ...buildOutputIsDirectory },
  { slug: "build-output-not-writable", ...buildOutputNotWritable },
  { slug: "build-script-not-executable", ...buildScriptNotExecutable },
  { slug: "build-secret-missing", ...buildSecretMissing },
  { slug: "build-single-file-of-package", ...buildSingleFileOfPackage },
  { slug: "build-stage-cycle-or-missing", ...buildStageCycleOrMissing },
  { slug: "build-step-fails", ...buildStepFails },
  { slug: "build-step-needs-root", ...buildStepNeedsRoot },
  { slug: "builder-tool-missing", ...builderToolMissing },
  { slug: "buildkit-required", ...buildkitRequired },
  { slug: "cache-mount-not-repeated", ...cacheMountNotRepeated },
  { slug: "case-sensitive-path", ...caseSensitivePath },
  { slug: "cgo-c-compiler-missing", ...cgoCCompilerMissing },
  { slug: "cgo-c-headers-missing", ...cgoCHeadersMissing },
  { slug: "cgo-cross-compiler-missing", ...cgoCrossCompilerMissing },
  { slug: "cgo-disabled-but-required", ...cgoDisabledButRequired },
  { slug: "cgo-library-missing", ...cgoLibraryMissing },
  { slug: "cgo-musl-lfs64-symbols", ...cgoMuslLfs64Symbols },
  { slug: "cgo-musl-prebuilt-glibc-lib", ...cgoMuslPrebuiltGlibcLib },
  { slug: "cgo-pkg-config-missing", ...cgoPkgConfigMissing },
  { slug: "cgo-required-but-disabled-compile", ...cgoRequiredButDisabledCompile },
  { slug: "cgo-static-link-warning", ...cgoStaticLinkWarning },
  { slug: "cgroup-mem-runtime-oom", ...cgroupMemRuntimeOom },
  { slug: "ci-builder-lost", ...ciBuilderLost },
  { slug: "ci-buildx-tls-context", ...ciBuildxTlsContext },
  { slug: "ci-cache-backend-failed", ...ciCacheBackendFailed },
  { slug: "ci-cache-export-unsupported", ...ciCacheExportUnsupported },
  { slug: "ci-docker-cli-missing", ...ciDockerCliMissing },
  { slug: "ci-docker-daemon-unreachable", ...ciDockerDaemonUnreachable },
  { slug: "ci-image-not-loaded", ...ciImageNotLoaded },
  { slug: "ci-job-ended-early", ...ciJobEndedEarly },
  { slug: "ci-multi-platform-driver", ...ciMultiPlatformDriver },
  { slug: "ci-submodule-not-checked-out", ...ciSubmoduleNotCheckedOut },
  { slug: "cmd-json-malformed", ...cmdJsonMalformed },
  { slug: "compiler-oom-killed", ...compilerOomKilled },
  { slug: "compose-build-context-wrong", ...composeBuildContextWrong },
  { slug: "compose-dependency-unhealthy", ...composeDependencyUnhealthy },
  { slug: "compose-file-invalid", ...composeFileInvalid },
  { slug: "container-init-oom", ...containerInitOom },
  { slug: "container-name-in-use", ...containerNameInUse },
  { slug: "container-runtime-broken", ...containerRuntimeBroken },
  { slug: "context-permission-denied", ...contextPermissionDenied },
  { slug: "context-too-large", ...contextTooLarge },
  { slug: "copy-chown-unknown-user", ...copyChownUnknownUser },
  { slug: "copy-flattens-directory", ...copyFlattensDirectory },
  { slug: "copy-from-later-stage", ...copyFromLaterStage },
  { slug: "copy-from-path-not-found", ...copyFromPathNotFound },
  { slug: "copy-from-stage-typo", ...copyFromStageTypo },
  { slug: "copy-from-variable", ...copyFromVariable },
  { slug: "copy-outside-context", ...copyOutsideContext },
  { slug: "copy-source-not-found", ...copySourceNotFound },
  { slug: "dependency-manager-retired", ...dependencyManagerRetired },
  { slug: "dependency-missing-from-go-mod", ...dependencyMissingFromGoMod },
  { slug: "disk-full-build", ...diskFullBuild },
  { slug: "dns-resolver-unreachable", ...dnsResolverUnreachable },
  { slug: "docker-api-version-mismatch", ...dockerApiVersionMismatch },
  { slug: "docker-command-misused", ...dockerCommandMisused },
  { slug: "docker-network-failed", ...dockerNetworkFailed },
  { slug: "dockerfile-bad-flag", ...dockerfileBadFlag },
  { slug: "dockerfile-copy-dest-not-dir", ...dockerfileCopyDestNotDir },
  { slug: "dockerfile-empty-or-no-from", ...dockerfileEmptyOrNoFrom },
  { slug: "dockerfile-frontend-unresolvable", ...dockerfileFrontendUnresolvable },
  { slug: "dockerfile-heredoc-unterminated", ...dockerfileHeredocUnterminated },
  { slug: "dockerfile-inline-comment", ...dockerfileInlineComment },
  { slug: "dockerfile-not-found", ...dockerfileNotFound },
  { slug: "dockerfile-unknown-instruction", ...dockerfileUnknownInstruction },
  { slug: "dockerignore-excludes-needed-file", ...dockerignoreExcludesNeededFile },
  { slug: "dockerignore-invalid-pattern", ...dockerignoreInvalidPattern },
  { slug: "entrypoint-crlf", ...entrypointCrlf },
  { slug: "entrypoint-is-directory", ...entrypointIsDirectory },
  { slug: "entrypoint-not-found", ...entrypointNotFound },
  { slug: "entrypoint-permission-denied", ...entrypointPermissionDenied },
  { slug: "exec-form-variable-not-expanded", ...execFormVariableNotExpanded },
  { slug: "exec-format-error-arch", ...execFormatErrorArch },
  { slug: "exec-format-error-not-elf", ...execFormatErrorNotElf },
  { slug: "file-download-failed", ...fileDownloadFailed },
  { slug: "from-arg-blank", ...fromArgBlank },
  { slug: "generated-code-not-in-context", ...generatedCodeNotInContext },
  { slug: "generator-tool-missing", ...generatorToolMissing },
  { slug: "ghcr-write-package-denied", ...ghcrWritePackageDenied },
  { slug: "git-binary-missing", ...gitBinaryMissing },
  { slug: "git-fetch-interrupted", ...gitFetchInterrupted },
  { slug: "git-metadata-not-in-context", ...gitMetadataNotInContext },
  { slug: "git-ref-not-found", ...gitRefNotFound },
  { slug: "gitlab-subgroup-resolution", ...gitlabSubgroupResolution },
  { slug: "glibc-version-too-old", ...glibcVersionTooOld },
  { slug: "go-binary-missing", ...goBinaryMissing },
  { slug: "go-cache-not-writable", ...goCacheNotWritable },
  { slug: "go-command-misused", ...goCommandMisused },
  { slug: "go-compile-error", ...goCompileError },
  { slug: "go-embed-invalid-pattern", ...goEmbedInvalidPattern },
  { slug: "go-embed-no-matching-files", ...goEmbedNoMatchingFiles },
  { slug: "go-file-invalid", ...goFileInvalid },
  { slug: "go-get-outside-module", ...goGetOutsideModule },
  { slug: "go-installation-mixed", ...goInstallationMixed },
  { slug: "go-language-version-too-low", ...goLanguageVersionTooLow },
  { slug: "go-mod-not-found", ...goModNotFound },
  { slug: "go-mod-syntax-error", ...goModSyntaxError },
  { slug: "go-mod-unknown-directive", ...goModUnknownDirective },
  { slug: "go-mod-updates-needed", ...goModUpdatesNeeded },
  { slug: "go-modcache-not-writable", ...goModcacheNotWritable },
  { slug: "go-package-removed-upstream", ...goPackageRemovedUpstream },
  { slug: "go-sum-checksum-mismatch", ...goSumChecksumMismatch },
  { slug: "go-sum-malformed", ...goSumMalformed },
  { slug: "go-sum-missing-entry", ...goSumMissingEntry },
  { slug: "go-sum-not-copied", ...goSumNotCopied },
  { slug: "go-toolchain-download-blocked", ...goToolchainDownloadBlocked },
  { slug: "go-toolchain-download-unavailable", ...goToolchainDownloadUnavailable },
  { slug: "go-toolchain-too-old", ...goToolchainTooOld },
  { slug: "go-version-format-old-toolchain", ...goVersionFormatOldToolchain },
  { slug: "go-vet-lint-failure-in-build", ...goVetLintFailureInBuild },
  { slug: "go-work-go-version", ...goWorkGoVersion },
  { slug: "go-work-module-not-copied", ...goWorkModuleNotCopied },
  { slug: "go-work-replacements-conflict", ...goWorkReplacementsConflict },
  { slug: "goamd64-too-new", ...goamd64TooNew },
  { slug: "goflags-invalid", ...goflagsInvalid },
  { slug: "goos-goarch-invalid", ...goosGoarchInvalid },
  { slug: "gopath-go-mod-exists", ...gopathGoModExists },
  { slug: "gopath-import-path-mismatch", ...gopathImportPathMismatch },
  { slug: "goproxy-connection-refused", ...goproxyConnectionRefused },
  { slug: "goproxy-connection-reset", ...goproxyConnectionReset },
  { slug: "goproxy-file-incomplete", ...goproxyFileIncomplete },
  { slug: "goproxy-html-response", ...goproxyHtmlResponse },
  { slug: "goproxy-http-403", ...goproxyHttp403 },
  { slug: "goproxy-http-5xx", ...goproxyHttp5xx },
  { slug: "goproxy-http2-stream-error", ...goproxyHttp2StreamError },
  { slug: "goproxy-invalid-value", ...goproxyInvalidValue },
  { slug: "goproxy-off", ...goproxyOff },
  { slug: "goproxy-tls-handshake-timeout", ...goproxyTlsHandshakeTimeout },
  { slug: "goproxy-unreachable-timeout", ...goproxyUnreachableTimeout },
  { slug: "gosumdb-invalid", ...gosumdbInvalid },
  { slug: "gotoolchain-musl-exec", ...gotoolchainMuslExec },
  { slug: "govcs-disallowed", ...govcsDisallowed },
  { slug: "healthcheck-tool-missing", ...healthcheckToolMissing },
  { slug: "helm-release-locked", ...helmReleaseLocked },
  { slug: "home-or-user-lookup", ...homeOrUserLookup },
  { slug: "http-proxy-auth-required", ...httpProxyAuthRequired },
  { slug: "http-proxy-not-passed", ...httpProxyNotPassed },
  { slug: "image-name-invalid", ...imageNameInvalid },
  { slug: "image-schema-too-old", ...imageSchemaTooOld },
  { slug: "image-store-broken", ...imageStoreBroken },
  { slug: "import-cycle", ...importCycle },
  { slug: "import-of-main-program", ...importOfMainProgram },
  { slug: "insecure-private-host", ...insecurePrivateHost },
  { slug: "internal-package-not-allowed", ...internalPackageNotAllowed },
  { slug: "ipv6-unavailable-in-container", ...ipv6UnavailableInContainer },
  { slug: "k8s-admission-denied", ...k8sAdmissionDenied },
  { slug: "k8s-cluster-unreachable", ...k8sClusterUnreachable },
  { slug: "k8s-command-overrides-entrypoint", ...k8sCommandOverridesEntrypoint },
  { slug: "k8s-config-ref-missing", ...k8sConfigRefMissing },
  { slug: "k8s-crashloop", ...k8sCrashloop },
  { slug: "k8s-evicted", ...k8sEvicted },
  { slug: "k8s-image-never-pull", ...k8sImageNeverPull },
  { slug: "k8s-image-pull-denied-or-missing", ...k8sImagePullDeniedOrMissing },
  { slug: "k8s-image-pull-unauthorized", ...k8sImagePullUnauthorized },
  { slug: "k8s-image-tag-not-found", ...k8sImageTagNotFound },
  { slug: "k8s-invalid-image-name", ...k8sInvalidImageName },
  { slug: "k8s-lifecycle-hook-failed", ...k8sLifecycleHookFailed },
  { slug: "k8s-manifest-rejected", ...k8sManifestRejected },
  { slug: "k8s-no-match-platform", ...k8sNoMatchPlatform },
  { slug: "k8s-oom-killed", ...k8sOomKilled },
  { slug: "k8s-probe-connection-refused", ...k8sProbeConnectionRefused },
  { slug: "k8s-probe-http-status", ...k8sProbeHttpStatus },
  { slug: "k8s-psa-restricted", ...k8sPsaRestricted },
  { slug: "k8s-rbac-denied", ...k8sRbacDenied },
  { slug: "k8s-rollout-deadline", ...k8sRolloutDeadline },
  { slug: "k8s-run-as-non-root-non-numeric-user", ...k8sRunAsNonRootNonNumericUser },
  { slug: "k8s-run-as-non-root-root-image", ...k8sRunAsNonRootRootImage },
  { slug: "k8s-unschedulable", ...k8sUnschedulable },
  { slug: "k8s-volume-not-attached", ...k8sVolumeNotAttached },
  { slug: "k8s-volume-ref-missing", ...k8sVolumeRefMissing },
  { slug: "kaniko-push-check-failed", ...kanikoPushCheckFailed },
  { slug: "listen-address-in-use", ...listenAddressInUse },
  { slug: "major-version-suffix", ...majorVersionSuffix },
  { slug: "make-or-bash-missing", ...makeOrBashMissing },
  { slug: "make-target-missing", ...makeTargetMissing },
  { slug: "mixed-packages-in-dir", ...mixedPackagesInDir },
  { slug: "module-path-mismatch", ...modulePathMismatch },
  { slug: "module-repo-not-found", ...moduleRepoNotFound },
  { slug: "module-version-not-found", ...moduleVersionNotFound },
  { slug: "module-zip-corrupt", ...moduleZipCorrupt },
  { slug: "musl-glibc-loader-missing", ...muslGlibcLoaderMissing },
  { slug: "nested-module-boundary", ...nestedModuleBoundary },
  { slug: "netrc-or-token-rejected", ...netrcOrTokenRejected },
  { slug: "no-proxy-missing-internal-host", ...noProxyMissingInternalHost },
  { slug: "os-thread-limit", ...osThreadLimit },
  { slug: "own-package-not-copied", ...ownPackageNotCopied },
  { slug: "package-manager-missing", ...packageManagerMissing },
  { slug: "podman-short-name-unresolved", ...podmanShortNameUnresolved },
  { slug: "podman-subuid-missing", ...podmanSubuidMissing },
  { slug: "port-already-allocated", ...portAlreadyAllocated },
  { slug: "private-module-goprivate-missing", ...privateModuleGoprivateMissing },
  { slug: "private-module-no-credentials", ...privateModuleNoCredentials },
  { slug: "privileged-port-nonroot", ...privilegedPortNonroot },
  { slug: "program-panics", ...programPanics },
  { slug: "proto-import-not-found", ...protoImportNotFound },
  { slug: "proxy-loopback-in-container", ...proxyLoopbackInContainer },
  { slug: "qemu-emulation-crash", ...qemuEmulationCrash },
  { slug: "race-requires-cgo", ...raceRequiresCgo },
  { slug: "read-only-root-fs", ...readOnlyRootFs },
  { slug: "registry-blob-upload-5xx", ...registryBlobUpload5xx },
  { slug: "registry-credential-helper-missing", ...registryCredentialHelperMissing },
  { slug: "registry-http-vs-https", ...registryHttpVsHttps },
  { slug: "registry-login-failed", ...registryLoginFailed },
  { slug: "registry-push-denied", ...registryPushDenied },
  { slug: "registry-rate-limited", ...registryRateLimited },
  { slug: "registry-tls-unknown-authority", ...registryTlsUnknownAuthority },
  { slug: "registry-unreachable", ...registryUnreachable },
  { slug: "replace-local-dir-not-copied", ...replaceLocalDirNotCopied },
  { slug: "replace-local-dir-outside-context", ...replaceLocalDirOutsideContext },
  { slug: "required-env-missing", ...requiredEnvMissing },
  { slug: "rpm-package-failed", ...rpmPackageFailed },
  { slug: "runtime-asset-not-copied", ...runtimeAssetNotCopied },
  { slug: "runtime-dependency-localhost", ...runtimeDependencyLocalhost },
  { slug: "runtime-dependency-not-ready", ...runtimeDependencyNotReady },
  { slug: "runtime-dependency-refuses", ...runtimeDependencyRefuses },
  { slug: "runtime-dir-not-writable", ...runtimeDirNotWritable },
  { slug: "runtime-dns-no-such-host", ...runtimeDnsNoSuchHost },
  { slug: "seccomp-clone3-old-docker", ...seccompClone3OldDocker },
  { slug: "selinux-volume-denied", ...selinuxVolumeDenied },
  { slug: "shared-library-missing", ...sharedLibraryMissing },
  { slug: "shell-hides-failure", ...shellHidesFailure },
  { slug: "shell-missing-in-scratch", ...shellMissingInScratch },
  { slug: "shell-option-unsupported", ...shellOptionUnsupported },
  { slug: "shutdown-too-slow", ...shutdownTooSlow },
  { slug: "ssh-client-missing", ...sshClientMissing },
  { slug: "ssh-forward-not-configured", ...sshForwardNotConfigured },
  { slug: "ssh-host-key-verification", ...sshHostKeyVerification },
  { slug: "ssh-publickey-denied", ...sshPublickeyDenied },
  { slug: "start-command-missing", ...startCommandMissing },
  { slug: "std-package-newer-than-go", ...stdPackageNewerThanGo },
  { slug: "sumdb-mismatch", ...sumdbMismatch },
  { slug: "sumdb-unreachable", ...sumdbUnreachable },
  { slug: "targetarch-arg-default-shadows", ...targetarchArgDefaultShadows },
  { slug: "test-failure-in-build", ...testFailureInBuild },
  { slug: "timezone-data-missing", ...timezoneDataMissing },
  { slug: "tls-clock-skew", ...tlsClockSkew },
  { slug: "tls-unknown-authority-build", ...tlsUnknownAuthorityBuild },
  { slug: "tls-unknown-authority-runtime", ...tlsUnknownAuthorityRuntime },
  { slug: "tmp-dir-missing-scratch", ...tmpDirMissingScratch },
  { slug: "tool-install-latest-too-new", ...toolInstallLatestTooNew },
  { slug: "unknown-log-truncated", ...unknownLogTruncated },
  { slug: "user-not-found", ...userNotFound },
  { slug: "vanity-import-broken", ...vanityImportBroken },
  { slug: "vcs-other-binary-missing", ...vcsOtherBinaryMissing },
  { slug: "vcs-stamping-failed", ...vcsStampingFailed },
  { slug: "vendor-inconsistent", ...vendorInconsistent },
  { slug: "vendor-missing", ...vendorMissing },
  { slug: "vendor-not-copied", ...vendorNotCopied },
  { slug: "zombie-or-orphan-children", ...zombieOrOrphanChildren },
];
