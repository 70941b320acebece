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
import { recogniser as ciKanikoContextDiffers } from "./ci/ci-kaniko-context-differs/recognise.ts";
import { recogniser as ciMultiPlatformDriver } from "./ci/ci-multi-platform-driver/recognise.ts";
import { recogniser as ciRunnerArchMismatch } from "./ci/ci-runner-arch-mismatch/recognise.ts";
import { recogniser as ciSecretUnavailableOnFork } from "./ci/ci-secret-unavailable-on-fork/recognise.ts";
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
import { recogniser as k8sLocalImageAlwaysPull } from "./rollout/k8s-local-image-always-pull/recognise.ts";
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
import { recogniser as k8sServicePortMismatch } from "./rollout/k8s-service-port-mismatch/recognise.ts";
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
  { slug: "ambiguous-import", ...ambiguousImport, literals: [["ambiguous import: found package "]] },
  { slug: "apk-package-failed", ...apkPackageFailed, literals: [["ERROR: unable to select packages:","ERROR: unsatisfiable constraints:"], ["ERROR: unable to select packages:","ERROR: unsatisfiable constraints:"], ["remote server returned error","network error","temporary error","BAD archive","IO ERROR","package mentioned in index not found"], ["fetching","updating and opening","opening","Ignoring"], ["BAD signature","UNTRUSTED signature","trying to overwrite"], [" (no such package):"], ["breaks: world["], ["WARNING","ERROR"], ["Unable to lock database: ","Not committing changes due to missing repository tags"], [": script exited with error "], ["ERROR: "], [": unrecognized option"], ["ERROR: "]] },
  { slug: "apt-package-failed", ...aptPackageFailed, literals: [["E: Unable to locate package "], ["E: Unable to locate package "], ["' has no installation candidate"], ["E: Unable to correct problems, you have held broken packages"], ["' was not found"], ["E: The repository '"], ["E: Failed to fetch "], ["Temporary failure resolving","Could not resolve","Could not connect to","Connection timed out"," is not valid yet"], ["E: Release file for "], ["NO_PUBKEY "], ["At least one invalid signature was encountered"], ["You must put some 'deb-src' URIs"], [" is a virtual package provided by"], ["Unable to fetch some archives","Some index files failed to download"], ["dpkg: error processing ","E: Sub-process "], ["Problem executing scripts APT::Update::Post-Invoke","Unmet dependencies","gnupg, gnupg2 and gnupg1 do not seem to be installed","Invalid operation ","Command line option ","Couldn't create temporary file "," has died unexpectedly"," could not be found"], ["Do you want to continue? [Y/n]"], ["E: "], ["Could not resolve '","W: Failed to fetch "]] },
  { slug: "arg-not-in-scope", ...argNotInScope, literals: [["no Go files in "]] },
  { slug: "base-image-auth-required", ...baseImageAuthRequired, literals: [[": pull access denied, repository does not exist or may require authorization"], [", repository does not exist or may require 'docker login'"], ["source metadata for "], ["reading manifest "], [" trying to pull repository "], ["failed to authorize: "], ["CannotPullContainerError: "]] },
  { slug: "base-image-end-of-life", ...baseImageEndOfLife, literals: [["does not have a Release file","no longer has a Release file"], ["Not Found","Release"]] },
  { slug: "base-image-no-matching-platform", ...baseImageNoMatchingPlatform, literals: [[" in the manifest list entries"], ["no match for platform in manifest"], ["no image found in "], [" the specified platform",") does not match the specified platform"]] },
  { slug: "base-image-registry-5xx", ...baseImageRegistry5xx, literals: [["unexpected status code","unexpected status from "], ["received unexpected HTTP status: "], ["unexpected status "]] },
  { slug: "base-image-tag-not-found", ...baseImageTagNotFound, literals: [["failed to resolve source metadata for "], [" not found: manifest unknown"], [": manifest unknown"], [": MANIFEST_UNKNOWN"], ["not found"], [" not found"], ["daemon: manifest for "], ["CannotPullContainerError: "], [": manifest unknown"]] },
  { slug: "bind-mount-is-directory", ...bindMountIsDirectory, literals: [["Are you trying to mount a directory onto a file (or vice-versa)?"], [": is a directory"], [": not a directory","\"not a directory"]] },
  { slug: "bind-mount-source-missing", ...bindMountSourceMissing, literals: [["bind source path does not exist: "], ["Mounts denied:"], ["error while creating mount source path '"], [": no such file or directory"]] },
  { slug: "binfmt-missing", ...binfmtMissing, literals: [[": exec format error"], [".buildkit_qemu_emulator: "], ["exec user process caused"]] },
  { slug: "build-constraints-exclude-all", ...buildConstraintsExcludeAll, literals: [["build constraints exclude all Go files in "]] },
  { slug: "build-entitlement-denied", ...buildEntitlementDenied, literals: [[" is not allowed by build daemon configuration"], [" is not allowed"], ["\" not supported by buildkit"], ["additional privileges requested"]] },
  { slug: "build-multiple-to-file", ...buildMultipleToFile, literals: [["cannot write multiple packages to non-directory ","multiple packages"]] },
  { slug: "build-network-none", ...buildNetworkNone, literals: [[": connect: network is unreachable"], ["network is unreachable"], ["Temporary failure "]] },
  { slug: "build-no-go-files", ...buildNoGoFiles, literals: [["no Go files in "], ["no Go files in "], ["no required module provides package "], [": no such file or directory"], [": no such file or directory"], ["no package to get in current directory"], ["no non-test Go files in "], ["no buildable Go source files in "], [" is not a package in module rooted at "], ["directory not found","no such file or directory"], [" is not in "], [": cannot find module for path "], ["\" matched no packages"], ["cannot find package \""], ["named files must be .go files: ","no such file or directory: "]] },
  { slug: "build-not-main-package", ...buildNotMainPackage, literals: [["\": permission denied",": permission denied"], [" is not a main package"], ["go run: cannot run non-main package"], ["no main packages to build"], ["function main is undeclared in the main package"]] },
  { slug: "build-output-is-directory", ...buildOutputIsDirectory, literals: [["\" already exists and is a directory"]] },
  { slug: "build-output-not-writable", ...buildOutputNotWritable, literals: [[": permission denied"]] },
  { slug: "build-script-not-executable", ...buildScriptNotExecutable, literals: [["ermission denied"], [": Permission denied"], ["\": permission denied"]] },
  { slug: "build-secret-missing", ...buildSecretMissing, literals: [[": not found"], ["secret required but no secret with id "], [": No such file or directory"], [": no such file or directory"]] },
  { slug: "build-single-file-of-package", ...buildSingleFileOfPackage, literals: [[": undefined: "]] },
  { slug: "build-stage-cycle-or-missing", ...buildStageCycleOrMissing, literals: [[" could not be found"], ["\" was not found in the provided Dockerfile"], [" is not a valid target build stage"], ["failed to reach build target "], ["circular dependency detected on stage: "]] },
  { slug: "build-step-fails", ...buildStepFails, literals: [["did not complete successfully","executor failed running [","returned a non-zero code: ","while running runtime: exit status "], null, null, [" is ambiguous","Unknown option: "], null, ["invalid","unknown"], ["flag provided but not defined: "], null, ["No such file or directory"], ["/bin/"], ["No such file or directory"], [": No such file"], ["missing separator","recipe commences before first target","commands commence before first target","unterminated"], ["adduser","addgroup","chown","chgrp"], ["Directory nonexistent","nonexistent directory"], ["CantPack","AlreadyPacked","NotCompressible","CantUnpack","InternalError"], [": File exists"]] },
  { slug: "build-step-needs-root", ...buildStepNeedsRoot, literals: [[" - open (13: Permission denied)"], [" is missing. - Acquire (13: Permission denied)"], [", are you root?"], [": Permission denied"], ["ERROR: Failed to open apk database: Permission denied"], ["This command has to be run "], ["Failed to create: ","can't create transaction lock on "], [": Operation not permitted"], [": Operation not permitted"], [": Permission denied"], ["couldn't open temporary file","can't create temp file"], [": Permission denied"], ["unable to set CAP_SETFCAP effective capability","Failed to set capabilities on file "]] },
  { slug: "builder-tool-missing", ...builderToolMissing, literals: [["not found","Command not found","No such file or directory",": No such file or directory"], [": command not found"], ["\": executable file not found in $PATH"], ["not found"], ["' is not a git command"], [": command not found"]] },
  { slug: "buildkit-required", ...buildkitRequired, literals: [[" option requires BuildKit"], ["Unknown flag: "], null] },
  { slug: "cache-mount-not-repeated", ...cacheMountNotRepeated, literals: [["module lookup disabled by GOPROXY=off"], ["network is unreachable"]] },
  { slug: "case-sensitive-path", ...caseSensitivePath, literals: [["case-insensitive import collision: \""], ["no required module provides package "]] },
  { slug: "cgo-c-compiler-missing", ...cgoCCompilerMissing, literals: [["cgo: C compiler \""], ["\": executable file not found in $PATH"], ["cgo: exec "]] },
  { slug: "cgo-c-headers-missing", ...cgoCHeadersMissing, literals: [[": No such file or directory"], ["error: "]] },
  { slug: "cgo-cross-compiler-missing", ...cgoCrossCompilerMissing, literals: [[": error: "], [": Assembler messages"], ["exec /missing-cc: fork/exec /missing-cc"], ["unknown option","warning: option "], ["error: unknown target "], ["executable file not found"], ["skipping incompatible "]] },
  { slug: "cgo-disabled-but-required", ...cgoDisabledButRequired, literals: [["Binary was compiled with 'CGO_ENABLED=0', "], ["requires cgo"]] },
  { slug: "cgo-library-missing", ...cgoLibraryMissing, literals: [[": cannot find -l"], ["cannot find -l"], ["multiple definition","file in wrong format","skipping incompatible","unrecognized option","file not recognized","undefined reference"], [": multiple definition of "], [" failed: ","collect2: error: ld returned 1 exit status"]] },
  { slug: "cgo-musl-lfs64-symbols", ...cgoMuslLfs64Symbols, literals: [[" undeclared"], ["error: unknown type name "], ["implicit declaration of function "]] },
  { slug: "cgo-musl-prebuilt-glibc-lib", ...cgoMuslPrebuiltGlibcLib, literals: [["undefined reference to "]] },
  { slug: "cgo-pkg-config-missing", ...cgoPkgConfigMissing, literals: [["\": executable file not found in $PATH"], [" was not found in the pkg-config search path"], ["No package '"], ["', required by '"], ["pkg-config: exit status "]] },
  { slug: "cgo-required-but-disabled-compile", ...cgoRequiredButDisabledCompile, literals: [["build constraints exclude all Go files in "], ["undefined: "], [": undefined: "]] },
  { slug: "cgo-static-link-warning", ...cgoStaticLinkWarning, literals: [["' in statically linked applications requires at runtime the shared libraries"]] },
  { slug: "cgroup-mem-runtime-oom", ...cgroupMemRuntimeOom, literals: [["Memory cgroup out of memory: Kill"], [" invoked oom-killer: "], ["\"OOMKilled\": true"], ["fatal error: ","runtime: out of memory"], [" exited with code 137"]] },
  { slug: "ci-builder-lost", ...ciBuilderLost, literals: [["failed to list workers: "], ["failed to receive status: rpc error: code = Unavailable desc = "], ["no builder \"","no builder selected"], [": context deadline exceeded"], ["graceful_stop"], ["rpc error: code = Unavailable desc = "], ["stream terminated by RST_STREAM with error code: "], ["failed to initialize builder ","failed to find driver \""], ["failed to solve: "], ["failed to solve with frontend "]] },
  { slug: "ci-buildx-tls-context", ...ciBuildxTlsContext, literals: [["could not create a builder instance with TLS data loaded from environment"]] },
  { slug: "ci-cache-backend-failed", ...ciCacheBackendFailed, literals: [["failed to configure "], ["error writing "], ["ERROR: "], ["This legacy service is shutting down"], ["maximum timeout reached"]] },
  { slug: "ci-cache-export-unsupported", ...ciCacheExportUnsupported, literals: [["Cache export is not supported for the docker driver"], ["cache export feature is currently not supported for docker driver"]] },
  { slug: "ci-docker-cli-missing", ...ciDockerCliMissing, literals: [["not found"], ["' is not a docker command"], ["docker: unknown command: docker "], [" component is missing or broken"], ["\": executable file not found in $PATH"], ["unknown command: docker "], [" is required.","is required to "," standalone or plugin have been found"]] },
  { slug: "ci-docker-daemon-unreachable", ...ciDockerDaemonUnreachable, literals: [["Cannot connect to the Docker daemon at "], ["failed to connect to the docker API at "], ["error during connect: "], ["permission denied","no such file or directory"], ["permission denied while trying to connect to the "], ["Couldn't connect to Docker daemon"], ["docker.errors.DockerException: Error while fetching server API version"], [".sock: connect: connection refused"], ["ed trying to connect","Error response from daemon","error during connect"], ["connectex: No connection could be made because the target machine actively refused it"]] },
  { slug: "ci-image-not-loaded", ...ciImageNotLoaded, literals: [["An image does not exist locally with the tag: "], ["tag does not exist: "], ["\" not present locally"], ["Error response from daemon: No such image: "], [": No such image: "], [" could not be accessed on a registry to record"]] },
  { slug: "ci-job-ended-early", ...ciJobEndedEarly, literals: [["exceeded the maximum execution time of "], ["The runner has received a shutdown signal"], [" lost communication with the server"], ["The operation was canceled"], ["Job failed: "], ["Job failed (system failure): "], ["Cancelling nested steps due to timeout","Timeout has been exceeded"], ["TIMEOUT"], ["Finished: "], ["Too long with no output (exceeded "], ["context canceled"]] },
  { slug: "ci-kaniko-context-differs", ...ciKanikoContextDiffers, literals: [["error resolving source context: "]] },
  { slug: "ci-multi-platform-driver", ...ciMultiPlatformDriver, literals: [["Multi-platform build is not supported for the docker driver"], ["multiple platforms feature is currently not supported for docker driver"], ["support exporting manifest lists"], [" is currently not implemented for docker driver"," not supported for "]] },
  { slug: "ci-runner-arch-mismatch", ...ciRunnerArchMismatch, literals: [[": cannot execute binary file: Exec format error"], ["An error occurred trying to start process '"]] },
  { slug: "ci-secret-unavailable-on-fork", ...ciSecretUnavailableOnFork, literals: [["Username and password required"], null, ["Resource not accessible by integration"]] },
  { slug: "ci-submodule-not-checked-out", ...ciSubmoduleNotCheckedOut, literals: [["fatal: No url found for submodule path '"], ["' into submodule path '"], ["in submodule path '"], ["Fetched in submodule path '"], ["Failed to "]] },
  { slug: "cmd-json-malformed", ...cmdJsonMalformed, literals: [["not found","command not found","No such file"], [": not found"]] },
  { slug: "compiler-oom-killed", ...compilerOomKilled, literals: [[": signal: killed"], [": cannot allocate memory"], ["signal: killed"], ["Killed","signal 9"], ["fatal error: failed to reserve page summary memory"], ["did not complete successfully: cannot allocate memory"], ["runtime: out of memory","fatal error: out of memory"], ["Killed"], ["did not complete successfully","executor failed running ["], ["returned a non-zero code: 137"], ["Killed"]] },
  { slug: "compose-build-context-wrong", ...composeBuildContextWrong, literals: [["calculate checksum of ref ","compute cache key"]] },
  { slug: "compose-dependency-unhealthy", ...composeDependencyUnhealthy, literals: [["dependency failed to start: container "], ["is unhealthy"], ["\" didn't complete"]] },
  { slug: "compose-file-invalid", ...composeFileInvalid, literals: [[": invalid compose project"], ["validating "], ["is invalid because:"], ["no configuration file provided: not found"], ["Can't find a suitable configuration file in this directory"], [" not found"], ["Couldn't find env file: "], [" declared as external, but could not be found"], ["\" not found"], [" is missing a value","invalid interpolation format for "], ["Version in \""], ["Error: "], ["yaml: "], ["services."], ["undefined volume","undefined network","no such service: ","No such service: "], ["Failed to load "], ["ml: no such file or directory"], ["Unsupported config option","Invalid top-level property","Unsupported option"], ["PermissionError: [Errno 13] "], ["line ","unmarshal","mapping values","did not find","found "], ["services."]] },
  { slug: "container-init-oom", ...containerInitOom, literals: [["container init was OOM-killed (memory limit too low?)"], ["Minimum memory limit allowed is "]] },
  { slug: "container-name-in-use", ...containerNameInUse, literals: [["\" is already in use"], ["\" is already in use by"], ["failed to reserve container name "]] },
  { slug: "container-runtime-broken", ...containerRuntimeBroken, literals: [["unable to retrieve OCI runtime error ("], ["unable to retrieve OCI runtime error ("], ["create pod sandbox: "], ["NetworkPlugin","plugin type=","network plugin is not ready: "], ["runc create failed: unable to "], ["error mounting \""], ["starting container process caused"], ["failed to start shim: "], ["Unknown runtime specified ","unknown or invalid runtime name: "], ["could not select device driver \""], ["cgroups: cgroup mountpoint does not exist"], ["unable to ensure pod container exists: "], ["process_linux.go:"], ["starting container process caused","unable to start container process"], null, ["running container","creating container for [","creating new mount namespace for ["], ["did not complete successfully: "], ["failed to create ","runc run failed"], ["failed to start container \"","container create failed","failed to initialize logging driver"], ["Cannot start container "], ["building at STEP \""], ["] System error: "], ["Cannot start service "], ["shim error","containerd: ","linux spec user"], ["runc did not terminate suc"]] },
  { slug: "context-permission-denied", ...contextPermissionDenied, literals: [["error from sender: "], ["error checking context: "], ["error from sender: walk "], ["error from sender: "]] },
  { slug: "context-too-large", ...contextTooLarge, literals: [["transferring context: "], ["Sending build context to Docker daemon "]] },
  { slug: "copy-chown-unknown-user", ...copyChownUnknownUser, literals: [["invalid "], ["unable to convert uid/gid chown string","can't find uid for user ","no such user: "], ["looking up "]] },
  { slug: "copy-flattens-directory", ...copyFlattensDirectory, literals: [[": directory not found"], ["no required module provides package "]] },
  { slug: "copy-from-later-stage", ...copyFromLaterStage, literals: [["\", it needs to be defined before current stage \""]] },
  { slug: "copy-from-path-not-found", ...copyFromPathNotFound, literals: [["\" not found: not found"], ["calculate checksum of ref ","compute cache key"], [": no such file or directory"], ["failed to calculate checksum of ref "], [": no such file or directory"], [": no such file or directory"], ["failed to get fileinfo for /kaniko/"], [": no such file or directory"], ["\": no such file or directory"], [": no such file or directory"], [": no such file or directory"]] },
  { slug: "copy-from-stage-typo", ...copyFromStageTypo, literals: [["no stage or image found with that name"], ["invalid from flag value "], ["docker.io/library/"]] },
  { slug: "copy-from-variable", ...copyFromVariable, literals: [["variable expansion is not supported for --from"]] },
  { slug: "copy-outside-context", ...copyOutsideContext, literals: [[" failed: forbidden path outside the build context: "], ["calculate checksum of ref ","compute cache key"], ["possible escaping context directory error: stat \""]] },
  { slug: "copy-source-not-found", ...copySourceNotFound, literals: [["\" not found: not found"], ["calculate checksum of ref ","compute cache key"], [": no such file or directory"], ["failed to calculate checksum of ref "], ["failed to compute cache key: \""], [" failed: file not found in build context or excluded by .dockerignore: stat "], [": no such file or directory"], [": no such file or directory"], [" failed: no source files were specified"], [" failed: file not found in build context or excluded by .dockerignore"], ["checking on sources under \""], ["error building image: "], [": no such file or directory"], ["/var/lib/docker/tmp/buildkit-mount"], [": no such file or directory"], ["no files found matching \""], [": no matches found"], ["building at STEP \""], ["failed to compute cache key","failed to calculate checksum of ref "], [": no such file or directory"], ["building at STEP \""]] },
  { slug: "dependency-manager-retired", ...dependencyManagerRetired, literals: [["Solving failure: "], ["init failed: ","ensure Solve(): ","grouped write of manifest, lock and vendor: "], ["[ERROR]"], null, ["The unauthenticated git protocol on port 9418 is no longer supported"], ["out of sync"]] },
  { slug: "dependency-missing-from-go-mod", ...dependencyMissingFromGoMod, literals: [["no required module provides package "], [": import lookup disabled by -mod=readonly"], ["cannot find module providing package "], [" and is replaced but not required; to add it"], ["cannot find module providing package "], ["cannot find module for path "]] },
  { slug: "disk-full-build", ...diskFullBuild, literals: [[": no space left on device"], ["o space left on device"], ["ResourceExhausted: "], ["E: You don't have enough free space in "], ["isk quota exceeded"], [" is not in std ("], ["not enough ","o space left on ","ENOSPC","out of disk space","nsufficient ","disk is full","There is not enough space on the disk"]] },
  { slug: "dns-resolver-unreachable", ...dnsResolverUnreachable, literals: [["dial tcp: lookup "], [" connect: network is unreachable"], [" resolve host"], ["ssh: Could not resolve hostname "], ["': Could not resolve host: "], ["bad address '","nable to resolve host address "], [" resolve "]] },
  { slug: "docker-api-version-mismatch", ...dockerApiVersionMismatch, literals: [[" is too old. Minimum supported API version is "], [" is too new. Maximum supported API version is "], ["and server don't have same version","is newer than server"], ["API error (400): client is newer than server"]] },
  { slug: "docker-command-misused", ...dockerCommandMisused, literals: [[" argument"], [" requires "], ["unknown shorthand flag: '"], ["unknown flag: --"], ["flag provided but not defined: -"], ["\" is only supported on a Docker daemon with experimental features enabled"], ["invalid argument \"","docker: Invalid containerPort: "], [": empty section between colons","invalid volume specification: ","Invalid "], ["unknown server OS: ","conflicting options: "], ["docker: "], ["' is not a docker command","unknown command: docker "], ["failed to find target ","couldn't find a bake definition","\" could not be found","exporter is not supported for the docker driver","invalid secret value: ","invalid ","docker-bake."], ["secret file ","config file "," is not a valid secret","cannot parse bake definitions: ","Only one remote bake definition can be defined"], ["docker: "]] },
  { slug: "docker-network-failed", ...dockerNetworkFailed, literals: [[": network "], ["nonexistent network","network"], [" declared as external, but could not be found"], ["did not complete successfully: network "], ["could not find an available, non-overlapping IPv"], ["Pool overlaps with other one on this address space"], ["invalid pool request: "], ["driver failed programming external connectivity on endpoint "], ["failed to add the host "], [" already exists in network "], ["ddress already in use"], ["driver failed programming external connectivity on endpoint ","failed to set up container networking","failed to create endpoint "], ["pool overlaps with other one on this address space"]] },
  { slug: "dockerfile-bad-flag", ...dockerfileBadFlag, literals: [null, null, ["unexpected end of statement while looking for matching ","Syntax error - can't find = in "," must have two arguments"," names can not be blank","invalid name for build stage: ","unterminated "], ["\" is an invalid component of "], ["cannot copy to non-directory: "], ["ockerfile parse error "], ["failed to process \""], ["invalid name for build stage: "], ["failed to solve: "], ["cannot replace to directory "]] },
  { slug: "dockerfile-copy-dest-not-dir", ...dockerfileCopyDestNotDir, literals: [[" with more than one source file, the destination must be a directory and end with a /"]] },
  { slug: "dockerfile-empty-or-no-from", ...dockerfileEmptyOrNoFrom, literals: [["file with no instructions"], ["the Dockerfile "], ["no build stage in current context"], ["o build stage ","no FROM statement found","Please provide a source image with `from` prior to"]] },
  { slug: "dockerfile-frontend-unresolvable", ...dockerfileFrontendUnresolvable, literals: [["docker.io/docker/dockerfile"], ["dial tcp","i/o timeout","toomanyrequests","TLS handshake timeout","connection refused"]] },
  { slug: "dockerfile-heredoc-unterminated", ...dockerfileHeredocUnterminated, literals: [["unterminated heredoc"]] },
  { slug: "dockerfile-inline-comment", ...dockerfileInlineComment, literals: [["lstat /#: no such file or directory","\"/#\": not found"], ["invalid containerPort: #"]] },
  { slug: "dockerfile-not-found", ...dockerfileNotFound, literals: [["failed to read dockerfile: open "], ["evaluate symlinks in "], [": no such file or directory"], ["unable to prepare context: path \""], ["Cannot locate specified Dockerfile: "], ["no Containerfile or Dockerfile specified or found in context directory",": no such file"], ["error resolving dockerfile path: please provide a valid path to a Dockerfile"], ["failed to read dockerfile: "], ["unable to prepare context: "]] },
  { slug: "dockerfile-unknown-instruction", ...dockerfileUnknownInstruction, literals: [null, null] },
  { slug: "dockerignore-excludes-needed-file", ...dockerignoreExcludesNeededFile, literals: [["CopyIgnoredFile: Attempting to Copy file \""], ["no items matching glob \""], [" failed: file not found in build context or excluded by .dockerignore"], [": no such file or directory"], ["calculate checksum of ref ","compute cache key"]] },
  { slug: "dockerignore-invalid-pattern", ...dockerignoreInvalidPattern, literals: [["illegal exclusion pattern: \""], ["syntax error in pattern","syntax error in pattern"]] },
  { slug: "entrypoint-crlf", ...entrypointCrlf, literals: [[": no such file or directory"], ["^M: bad interpreter"], [": No such file or directory","env: can't execute '"], ["illegal option -","set: Illegal option -"], [": exec user process caused"], ["$'\\r': command not found"], [": set: -: invalid option"], [": cannot execute: required file not found"], [": not found"], [": not found"]] },
  { slug: "entrypoint-is-directory", ...entrypointIsDirectory, literals: [["\": is a directory"], ["\": permission denied"]] },
  { slug: "entrypoint-not-found", ...entrypointNotFound, literals: [[": no such file or directory"], ["\": executable file not found in $PATH"], ["executable file not found in $PATH",": no such file or directory"], [": No such file or directory"], [": No such file or directory"], ["starting container process caused"], ["not found","No such file or directory"], ["can't open","Can't open","Can't","cannot"], [": not found"], ["Application failed to start: "], [": No such file or directory"], ["error: exec: \""], ["unable to start container process: "], ["System error: no such file or directory"], ["\") set in config.json failed: "], [" exited with code 127"]] },
  { slug: "entrypoint-permission-denied", ...entrypointPermissionDenied, literals: [["\": permission denied"], ["\\\": permission denied"], [": Permission denied"], [": permission denied"], [": exec user process caused"], ["open executable: Permission denied: OCI permission denied"], ["ermission denied"], [": operation not permitted"], ["System error: permission denied"], ["\") set in config.json failed: permission denied"], [": Permission denied"], [" exited with code 126"]] },
  { slug: "exec-form-variable-not-expanded", ...execFormVariableNotExpanded, literals: [["listen tcp","address","lookup","invalid port",": parsing"], ["exec: \""]] },
  { slug: "exec-format-error-arch", ...execFormatErrorArch, literals: [[": exec format error"], ["exec user process caused"], ["xec format error"], ["xec format error: OCI runtime error"], ["cannot execute binary file: Exec format error"], [") does not match the detected host platform ("], ["daemon: exec format error"], [": exec format error"], ["System error: exec format error"], [" failed: Exec format error"]] },
  { slug: "exec-format-error-not-elf", ...execFormatErrorNotElf, literals: [[": exec format error"], ["exec user process caused"]] },
  { slug: "file-download-failed", ...fileDownloadFailed, literals: [["curl: ("], ["The requested URL returned error: "], ["Connection ","Network is unreachable","No route to host"], ["ERROR "], ["Unable to establish SSL connection."], ["server returned error: HTTP/","can't connect to remote host","download timed out","error getting response","connection closed prematurely"], ["failed to GET "], ["response status","not-modified ETag"], ["gzip: stdin: not in gzip format","invalid magic","short read","Error is not recoverable: exiting now","tar: This does not look like a tar archive","unzip: short read","End-of-central-directory signature not found"], [" computed checksum"], ["curl: ("], ["curl: "], ["not an http or ftp url: ","unrecognized option","missing URL","note: TLS certificate validation not implemented"], ["Child returned status ","corrupted octal value in tar header","gzip: stdin: unexpected end of file"], ["cannot find or open "], ["failed to load cache key: "]] },
  { slug: "from-arg-blank", ...fromArgBlank, literals: [[") should not be blank"], ["parse stage name","process arguments for platform"], ["InvalidBaseImagePlatform","invalid reference format: "]] },
  { slug: "generated-code-not-in-context", ...generatedCodeNotInContext, literals: [["no required module provides package "], [": import lookup disabled by -mod=readonly"], ["\": leading dot in path element"]] },
  { slug: "generator-tool-missing", ...generatorToolMissing, literals: [["not found","Command not found","No such file or directory",": No such file or directory"], ["\": executable file not found in $PATH"], ["\": executable file not found in $PATH"], [": program not found or is not executable"], ["not found"], [": Plugin failed with status code"], ["running \""], [": No such file or directory"]] },
  { slug: "ghcr-write-package-denied", ...ghcrWritePackageDenied, literals: [["denied: permission_denied: "], ["denied: installation not allowed to "], ["failed to push "], ["unexpected status"]] },
  { slug: "git-binary-missing", ...gitBinaryMissing, literals: [["exec: \"git\": executable file not found in $PATH"], ["it command. See https://go"], ["not found"]] },
  { slug: "git-fetch-interrupted", ...gitFetchInterrupted, literals: [[" bytes of body are still expected","fetch-pack: unexpected disconnect while reading sideband packet","fatal: early EOF","index-pack","fetch-pack","fatal: the remote end hung up unexpectedly"], ["error: RPC failed; "], ["fatal: unable to access '"], ["ssh: connect to host "], ["invalid pseudo-version: git fetch -f "], ["fatal: unable to access '"], ["fetch-pack: invalid index-pack output","read error: ","git fetch-pack: expected shallow list"], ["fatal: unable to connect to "], ["Connection closed by remote host","read: Connection reset by peer","ssh_exchange_identification: "], ["fatal: unable to access '"], ["exit status "], ["failed to fetch remote "]] },
  { slug: "git-metadata-not-in-context", ...gitMetadataNotInContext, literals: [["fatal: not a git repository"], ["fatal: not a git repository"], ["fatal: No names found, cannot describe anything"], ["' does not have any commits yet"]] },
  { slug: "git-ref-not-found", ...gitRefNotFound, literals: [[" to clone"," not found in upstream"], ["' did not match any file(s) known to git"], ["fatal: reference is not a tree: "], ["Server does not allow request for unadvertised object "], ["bad revision '","remote error: upload-pack: not our ref "], ["' already exists and is not an empty directory"], ["error resolving source context: "]] },
  { slug: "gitlab-subgroup-resolution", ...gitlabSubgroupResolution, literals: [["fatal: repository 'http"]] },
  { slug: "glibc-version-too-old", ...glibcVersionTooOld, literals: [["' not found"], ["not found"], ["' not found"], [" not defined in file"]] },
  { slug: "go-binary-missing", ...goBinaryMissing, literals: [["not found"], [": No such file or directory"], ["ERROR: Cannot find "], ["\": executable file not found in $PATH"], ["Command not found","No such file or directory"], ["not found"], ["cannot find GOROOT directory:"]] },
  { slug: "go-cache-not-writable", ...goCacheNotWritable, literals: [["failed to initialize build cache at "], ["build cache is required, but could not be located"], [") due to initialization failure"], ["go: cannot use modules with build cache disabled"], [": permission denied"]] },
  { slug: "go-command-misused", ...goCommandMisused, literals: [["no such tool \""], ["cannot install cross-compiled binaries when GOBIN is set"], [" when in workspace mode, but it is set to \""], ["'go mod vendor' cannot be run in workspace mode","no go.work file found"], [": unknown "], ["unknown "], ["-C flag must be first flag on command line"], ["named files must all be in one directory; have ","no go files listed","_test.go files"], ["can only use path@version syntax with 'go get'"], ["malformed import path \""], ["is relative; must be absolute path","cannot start with shell metacharacter '~'"], ["no install location for "], ["-modfile cannot be used with commands that ignore the current module"], ["-tags space-separated list contains comma"], ["unknown go command variable ","unknown environment setting "], ["invalid "], ["invalid GOTOOLCHAIN \""], ["-buildmode="], [" not supported on "], ["cannot determine module path for source directory "], ["go.mod already exists"], ["The go.mod file for the module providing named packages contains one or"], ["invalid flag in #cgo "], ["go: "], ["GOCACHE is not an absolute path","build cache is disabled by GOCACHE=off, but required as of Go 1.12"]] },
  { slug: "go-compile-error", ...goCompileError, literals: [["undefined: ","undeclared name: ","syntax error: ","cannot use ","declared and not used: "," declared ","\" imported ","missing return","too many arguments","not enough arguments","assignment mismatch"," redeclared in this block","invalid operation: ","unknown field "," is not a type","has no field or method "," undefined (","missing function body"," already declared","duplicate case ","non-boolean condition","impossible type "," does not implement "," defined and not used","unreachable code","cannot "," (type) is not an expression","undefined type ","expected "], ["internal compiler error: "], [".go"], ["amd64","arm64","arm","386","s390x","ppc64x","ppc64le","riscv64","loong64"], [".go"], ["link","asm"], ["relocation target "]] },
  { slug: "go-embed-invalid-pattern", ...goEmbedInvalidPattern, literals: [[": invalid pattern syntax"], [": pattern "]] },
  { slug: "go-embed-no-matching-files", ...goEmbedNoMatchingFiles, literals: [[": no matching files found"], [": contains no embeddable files"], [": no matching files found"], [": cannot embed "]] },
  { slug: "go-file-invalid", ...goFileInvalid, literals: [["unexpected NUL in input"], ["expected '","missing import path","invalid import path","illegal ","malformed import path"], ["syntax error: "]] },
  { slug: "go-get-outside-module", ...goGetOutsideModule, literals: [[": version is required when current directory is not in a module"], ["'go get' is no longer supported outside a module"], ["go: go.mod file not found in current directory or any parent directory."], ["'go install' requires a version when current directory is not in a module"]] },
  { slug: "go-installation-mixed", ...goInstallationMixed, literals: [["\" does not match go tool version \""], ["] expected [linux "], [": no such tool \"","go: error obtaining buildID for go tool "], [": no such file or directory"], [" is not in "], ["cannot find package \""]] },
  { slug: "go-language-version-too-low", ...goLanguageVersionTooLow, literals: [[" or later (-lang was set to go"], [" requires go"]] },
  { slug: "go-mod-not-found", ...goModNotFound, literals: [["go.mod file not found in current directory or any parent directory"], ["go: cannot find main module"], [": working directory is not part of a module"], [" only valid when using modules"], ["no modules specified (see 'go help mod download')"], [" does not contain main module"], ["go: modules disabled "], ["cannot use path@version syntax in GOPATH mode"], ["not using modules","\": working directory is not part of a module"], ["modules disabled by GO111MODULE=off; see 'go help modules'"], ["go.mod: no such file or directory"], [" does not contain modules listed in go.work"]] },
  { slug: "go-mod-syntax-error", ...goModSyntaxError, literals: [["missing module declaration"], ["directive","block type"," statement","syntax error","malformed ","usage: ","unexpected ","invalid ","no matching "], ["go."]] },
  { slug: "go-mod-unknown-directive", ...goModUnknownDirective, literals: [[": unknown "]] },
  { slug: "go-mod-updates-needed", ...goModUpdatesNeeded, literals: [["updates to go.mod needed"], ["existing contents have changed since last read","go: updating go.mod: "]] },
  { slug: "go-modcache-not-writable", ...goModcacheNotWritable, literals: [["could not create module cache: "], ["failed to create cache directory"], [": permission denied"], ["permission denied","read-only file system"], ["permission denied",": permission denied"], ["unction not implemented","no locks available"], ["could not create module cache: "], [": permission denied"]] },
  { slug: "go-package-removed-upstream", ...goPackageRemovedUpstream, literals: [[", but does not contain package "]] },
  { slug: "go-sum-checksum-mismatch", ...goSumChecksumMismatch, literals: [[": checksum mismatch"], [": checksum mismatch"], [": checksum mismatch"], ["This download does NOT match an earlier download recorded in go.sum"]] },
  { slug: "go-sum-malformed", ...goSumMalformed, literals: [["malformed go.sum:"], [": wrong number of fields"]] },
  { slug: "go-sum-missing-entry", ...goSumMissingEntry, literals: [["missing go.sum entry for module providing package "], [": missing go.sum entry"], ["missing go.sum entry for go.mod file"], ["go: updates to go.sum needed, "]] },
  { slug: "go-sum-not-copied", ...goSumNotCopied, literals: [["missing go.sum entry for module providing package "], [": missing go.sum entry"]] },
  { slug: "go-toolchain-download-blocked", ...goToolchainDownloadBlocked, literals: [["go: download go"], ["golang.org/toolchain@v0.0.1-go"]] },
  { slug: "go-toolchain-download-unavailable", ...goToolchainDownloadUnavailable, literals: [[": toolchain not available"], [" is a language version but not a toolchain version"], ["go: cannot find \"go"], ["go: no releases found for go >= "]] },
  { slug: "go-toolchain-too-old", ...goToolchainTooOld, literals: [[" requires go >= "], [" requires go >= "], ["go.mod file indicates go "], [") and building_Go_requires_Go_"], ["cannot compile Go "], [": module requires Go "], ["note: module requires Go "], [": undefined: "], [": undefined: "], ["flag provided but not defined: "], [", but maximum version supported by tidy is "], [" has no field or method"]] },
  { slug: "go-version-format-old-toolchain", ...goVersionFormatOldToolchain, literals: [["': must match format 1."], [": usage: go 1."], ["': must match format 1."]] },
  { slug: "go-vet-lint-failure-in-build", ...goVetLintFailureInBuild, literals: [[") used to build golangci-lint is lower than the targeted Go version ("], ["Running error: ","level=error msg=\"[linters_context]"], ["vet: "], null, [".go"], [" issue"], ["Running error: "]] },
  { slug: "go-work-go-version", ...goWorkGoVersion, literals: [[" listed in go.work file requires go >= "]] },
  { slug: "go-work-module-not-copied", ...goWorkModuleNotCopied, literals: [[" listed in go.work file: open "], ["go: directory "]] },
  { slug: "go-work-replacements-conflict", ...goWorkReplacementsConflict, literals: [["replacements "], [" is replaced at all versions in the go.work file"]] },
  { slug: "goamd64-too-new", ...goamd64TooNew, literals: [["This program can only be run on AMD64 processors with "]] },
  { slug: "goflags-invalid", ...goflagsInvalid, literals: [["go: parsing $GOFLAGS: "], [" (from $GOFLAGS)"], ["flag needs an argument: "]] },
  { slug: "goos-goarch-invalid", ...goosGoarchInvalid, literals: [["unsupported GOOS/GOARCH pair "], ["cmd/go: unsupported GOOS/GOARCH pair "], [": must be "]] },
  { slug: "gopath-go-mod-exists", ...gopathGoModExists, literals: [["$GOPATH/go.mod exists but should not"]] },
  { slug: "gopath-import-path-mismatch", ...gopathImportPathMismatch, literals: [["cannot find package \""], ["\" is relative, but relative import paths are not supported in module mode"], ["\" in non-local package"], [": cannot download, $GOPATH "], ["import path does not begin with hostname"], ["use of vendored package not allowed"]] },
  { slug: "goproxy-connection-refused", ...goproxyConnectionRefused, literals: [["connection refused","no route to host","host is unreachable"], ["proxyconnect tcp: dial tcp "]] },
  { slug: "goproxy-connection-reset", ...goproxyConnectionReset, literals: [["connection reset by peer","broken pipe"], ["Get","read"], ["unexpected EOF","http2: server sent GOAWAY"], ["connection","connection reset by peer"], ["http"]] },
  { slug: "goproxy-file-incomplete", ...goproxyFileIncomplete, literals: [[": no such file or directory"], [": no such file or directory"]] },
  { slug: "goproxy-html-response", ...goproxyHtmlResponse, literals: [["\": invalid character '<' looking for beginning of value"], [": parsing go.mod: missing module line"]] },
  { slug: "goproxy-http-403", ...goproxyHttp403, literals: [["reading "], ["reading "], ["unexpected status ("], ["\"https://"]] },
  { slug: "goproxy-http-5xx", ...goproxyHttp5xx, literals: [["reading "], ["unexpected status ("], ["Bad Gateway","Service Unavailable","Gateway Timeout","Internal Server Error"]] },
  { slug: "goproxy-http2-stream-error", ...goproxyHttp2StreamError, literals: [["stream error: stream ID "]] },
  { slug: "goproxy-invalid-value", ...goproxyInvalidValue, literals: [["invalid proxy URL missing scheme: "], ["invalid proxy URL scheme ("], ["GOPROXY list is not the empty string, but contains no entries"], ["first path segment in URL cannot contain colon","invalid character"]] },
  { slug: "goproxy-off", ...goproxyOff, literals: [["module lookup disabled by GOPROXY=off"], ["module lookup disabled by -mod="]] },
  { slug: "goproxy-tls-handshake-timeout", ...goproxyTlsHandshakeTimeout, literals: [["net/http: TLS handshake timeout"]] },
  { slug: "goproxy-unreachable-timeout", ...goproxyUnreachableTimeout, literals: [["i/o timeout","connection timed out"], ["net/http: request canceled","context deadline exceeded"], [": i/o timeout"], ["net/http: request canceled","context deadline exceeded"], ["network is unreachable","operation not permitted","permission denied"]] },
  { slug: "gosumdb-invalid", ...gosumdbInvalid, literals: [["invalid GOSUMDB: "], [": missing GOSUMDB"], ["invalid sumdb name (must be host[/path]): ","invalid GOSUMDB URL: "], ["checksum database disabled by GOSUMDB=off"]] },
  { slug: "gotoolchain-musl-exec", ...gotoolchainMuslExec, literals: [[": no such file or directory"], ["go: exec "]] },
  { slug: "govcs-disallowed", ...govcsDisallowed, literals: [["GOVCS disallows using "]] },
  { slug: "healthcheck-tool-missing", ...healthcheckToolMissing, literals: [["OCI runtime exec failed: exec failed: "], ["not found"], ["executable file not found",": no such file"]] },
  { slug: "helm-release-locked", ...helmReleaseLocked, literals: [["another operation (install/upgrade/rollback) is in progress"], ["\" has no deployed releases","cannot re-use a name that is still in use","invalid ownership metadata"]] },
  { slug: "home-or-user-lookup", ...homeOrUserLookup, literals: [["$HOME is not defined"], ["user: Current requires cgo or $USER","user: Current requires cgo or $USER"], ["user: unknown userid "], [": permission denied"], ["could not lock config file "], ["fatal: $HOME not set"]] },
  { slug: "http-proxy-auth-required", ...httpProxyAuthRequired, literals: [null, ["Received HTTP code","CONNECT tunnel failed, response"]] },
  { slug: "http-proxy-not-passed", ...httpProxyNotPassed, literals: [["i/o timeout","connection timed out","no route to host","network is unreachable"], ["dial tcp: lookup "]] },
  { slug: "image-name-invalid", ...imageNameInvalid, literals: [["invalid reference format: repository name ("], [": invalid reference format"], ["repository name must be lowercase","invalid reference format"], null, ["tag is needed when pushing to registry"], ["invalid reference format"], ["\": invalid reference format"]] },
  { slug: "image-schema-too-old", ...imageSchemaTooOld, literals: [["\" is no longer supported since containerd v"], ["Docker Image manifest version 2, schema 1 support "]] },
  { slug: "image-store-broken", ...imageStoreBroken, literals: [["error creating "], ["failed to register layer: "], ["max depth exceeded"], ["failed to get layer sha256:","layer does not exist","layer not known"], ["filesystem layer verification failed for digest "], ["unexpected commit digest sha256:"], ["failed to read expected number of bytes: unexpected EOF"], ["mount callback failed on "], ["failed to mount","mounting overlay failed","kernel does not support overlay fs","'overlay' is not supported over "], ["failed to get state for index "], [": database is locked","invalid database","unable to open database file: "], [" does not exist: not found"], ["failed to extract layer","failed to prepare","mount callback failed on","failed to export image","failed to unpack image on snapshotter"], ["committing the finished image","adding layer with blob","copying layers and metadata for container","processing tar file("]] },
  { slug: "import-cycle", ...importCycle, literals: [["import cycle not allowed"]] },
  { slug: "import-of-main-program", ...importOfMainProgram, literals: [["\" is a program, not an importable package"]] },
  { slug: "insecure-private-host", ...insecurePrivateHost, literals: [["http: server gave HTTP response to HTTPS client"], ["tls: first record does not look like a TLS handshake"], ["malformed HTTP response"]] },
  { slug: "internal-package-not-allowed", ...internalPackageNotAllowed, literals: [["use of internal package "]] },
  { slug: "ipv6-unavailable-in-container", ...ipv6UnavailableInContainer, literals: [["cannot assign requested address","network is unreachable"]] },
  { slug: "k8s-admission-denied", ...k8sAdmissionDenied, literals: [["is forbidden: exceeded quota: "], ["is forbidden: failed quota: "], ["\" denied the request:"], ["failed calling webhook \""], ["Error creating: pod"], ["Error creating: "], [" is forbidden: "]] },
  { slug: "k8s-cluster-unreachable", ...k8sClusterUnreachable, literals: [[" was refused - did you specify the right host or port"], ["Unable to connect to the server: "], ["Kubernetes cluster unreachable: "], ["You must be logged in to the server ("], ["the server has asked for the client to provide credentials"], ["current-context is not set","\" does not exist","no context exists with the name"], ["Error from server (Forbidden): "], ["unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined"], ["couldn't get current server API group list: "], ["exec plugin: "], ["Error from server: "]] },
  { slug: "k8s-command-overrides-entrypoint", ...k8sCommandOverridesEntrypoint, literals: [["executable file not found in $PATH",": no such file or directory"], ["RunContainerError","CreateContainerError","StartError","ContainerCannotRun"]] },
  { slug: "k8s-config-ref-missing", ...k8sConfigRefMissing, literals: [["\" not found"], ["couldn't find key "], ["CreateContainerConfigError"]] },
  { slug: "k8s-crashloop", ...k8sCrashloop, literals: [["Back-off restarting failed container"], ["CrashLoopBackOff"], ["container not found (\""], ["Error"]] },
  { slug: "k8s-evicted", ...k8sEvicted, literals: [["The node was low on resource: "], ["Pod The node had condition: ["], ["Usage of EmptyDir volume \""], ["ephemeral local storage","exceeded its local"], ["Evicted"]] },
  { slug: "k8s-image-never-pull", ...k8sImageNeverPull, literals: [["\" is not present with pull policy of Never"], ["ErrImageNeverPull"]] },
  { slug: "k8s-image-pull-denied-or-missing", ...k8sImagePullDeniedOrMissing, literals: [["Back-off pulling image \""], ["ErrImagePull","ImagePullBackOff"], ["is waiting to start: "], ["Failed to pull image \""], ["Failed to pull image \""], ["pull access denied for"], ["Failed to pull image \""]] },
  { slug: "k8s-image-pull-unauthorized", ...k8sImagePullUnauthorized, literals: [["Failed to pull image \""], ["Unable to retrieve some image pull secrets ("]] },
  { slug: "k8s-image-tag-not-found", ...k8sImageTagNotFound, literals: [["Failed to pull image \""], ["Error: image "]] },
  { slug: "k8s-invalid-image-name", ...k8sInvalidImageName, literals: [["Failed to apply default image tag \""], ["InvalidImageName"]] },
  { slug: "k8s-lifecycle-hook-failed", ...k8sLifecycleHookFailed, literals: [["FailedPostStartHook","PostStartHook failed","PostStartHookError"], ["FailedPostStartHook","PostStartHookError"], [" lifecycle hook (["]] },
  { slug: "k8s-local-image-always-pull", ...k8sLocalImageAlwaysPull, literals: [["Failed to pull image \""]] },
  { slug: "k8s-manifest-rejected", ...k8sManifestRejected, literals: [["no matches for kind \""], ["strict decoding error: "], ["error: error validating "], ["field is immutable"," spec for fields other than"], ["\" is invalid: "], ["cannot be handled as a"], [": error converting YAML to JSON: "], [": error converting YAML to JSON: "], [": executing "], ["execution error at ("], ["\" does not exist"], ["Error from server (NotFound): "], ["Chart.yaml file is missing","found in Chart.yaml, but missing in charts/ directory","values don't meet the specifications of the schema"], ["Error from server ("], [" FAILED: "], ["unable to recognize \"","error parsing ","error validating \"","unable to decode \"","resource mapping not found for "], ["Error from server "], ["rendered manifests contain a ","unable to build kubernetes objects from ","the server doesn't have a resource type \"","the namespace from the provided object \"","not found in ","failed to download \""]] },
  { slug: "k8s-no-match-platform", ...k8sNoMatchPlatform, literals: [["Failed to pull image \""]] },
  { slug: "k8s-oom-killed", ...k8sOomKilled, literals: [["OOMKilled"], ["OOMKilled"], ["System OOM encountered, victim process: "]] },
  { slug: "k8s-probe-connection-refused", ...k8sProbeConnectionRefused, literals: [[" probe failed: "], [" probe failed: "], [" probe failed: "], [" probe, will be restarted"], ["malformed HTTP response"], ["Readiness","Liveness","Startup"]] },
  { slug: "k8s-probe-http-status", ...k8sProbeHttpStatus, literals: [[" probe failed: HTTP probe failed with statuscode: "], ["service unhealthy (responded with \""]] },
  { slug: "k8s-psa-restricted", ...k8sPsaRestricted, literals: [["violates PodSecurity \""], ["would violate PodSecurity \""]] },
  { slug: "k8s-rbac-denied", ...k8sRbacDenied, literals: [["system:serviceaccount:"], ["system:serviceaccount:"], ["no RBAC policy matched"], ["Error from server (Forbidden): "], ["is forbidden: User \""]] },
  { slug: "k8s-rollout-deadline", ...k8sRolloutDeadline, literals: [["\" exceeded its progress deadline"], ["error: timed out waiting for the condition"], ["UPGRADE FAILED: "], ["INSTALLATION FAILED: "], ["Waiting for deployment \""], [" waiting for "," due to atomic being set: "]] },
  { slug: "k8s-run-as-non-root-non-numeric-user", ...k8sRunAsNonRootNonNumericUser, literals: [["container has runAsNonRoot and image has non-numeric user ("]] },
  { slug: "k8s-run-as-non-root-root-image", ...k8sRunAsNonRootRootImage, literals: [["container has runAsNonRoot and image will run as root"]] },
  { slug: "k8s-service-port-mismatch", ...k8sServicePortMismatch, literals: [[" does not have a service port "], ["' does not have a named port '"], ["an error occurred forwarding "], ["no endpoints available for service \""], [" does not have any active "]] },
  { slug: "k8s-unschedulable", ...k8sUnschedulable, literals: [[" nodes are available: "], ["no nodes available to schedule pods"], ["failed to fit in any node","No nodes are available that match all of the "], ["no suitable node ("], ["Pending"]] },
  { slug: "k8s-volume-not-attached", ...k8sVolumeNotAttached, literals: [["Multi-Attach error for volume \""], ["AttachVolume.Attach failed for volume \""], [" failed for volume \""], ["failed to prepare subPath for volumeMount \""], ["MountVolume.SetUp failed for volume \""], ["mount volumes"], ["FailedMount","FailedAttachVolume","VolumeMountFailed"]] },
  { slug: "k8s-volume-ref-missing", ...k8sVolumeRefMissing, literals: [["MountVolume.SetUp failed for volume \""], ["Couldn't get "], ["MountVolume.SetUp failed for volume \""], ["persistentvolumeclaim \""]] },
  { slug: "kaniko-push-check-failed", ...kanikoPushCheckFailed, literals: [["error checking push permissions -- make sure you entered the correct tag name"]] },
  { slug: "listen-address-in-use", ...listenAddressInUse, literals: [[": bind: address already in use"], [" failed (98: Address "], ["make_sock: could not bind to address "]] },
  { slug: "major-version-suffix", ...majorVersionSuffix, literals: [["\" invalid: should be v0 or v1, not v"], [": invalid version: module contains a go.mod file, so module path must match major version"], ["invalid version: module contains a go.mod file, so "], [": invalid version: should be v0 or v1, not v"]] },
  { slug: "make-or-bash-missing", ...makeOrBashMissing, literals: [["not found"], ["Command not found","No such file or directory"], [": No such file or directory"], ["executable file not found in $PATH",": no such file"]] },
  { slug: "make-target-missing", ...makeTargetMissing, literals: [[": *** No rule to make target "], ["make: *** No targets specified and no makefile found"], [": No such file or directory"]] },
  { slug: "mixed-packages-in-dir", ...mixedPackagesInDir, literals: [["found packages "]] },
  { slug: "module-path-mismatch", ...modulePathMismatch, literals: [["module declares its path as: "], ["unexpected module path \""], ["go.mod has post-v"," module path \""], [" used for two different module paths ("], ["code in directory "], [" is a custom import path for "]] },
  { slug: "module-repo-not-found", ...moduleRepoNotFound, literals: [["remote: Repository not found"], [" not found"], ["fatal: repository '"], ["could not read "], ["exit status 255:"], ["error resolving source context: "]] },
  { slug: "module-version-not-found", ...moduleVersionNotFound, literals: [[": invalid version: unknown revision "], [": invalid pseudo-version: "], ["no matching versions for query \""], ["reading "], ["unexpected status ("], ["unknown revision "], [": invalid version: "], [" find remote ref "], [": invalid version: "], ["go.mod at revision "]] },
  { slug: "module-zip-corrupt", ...moduleZipCorrupt, literals: [["zip: not a valid zip file"], ["flate: corrupt input","zip: checksum error"], ["module source tree too large (max size is ","case-insensitive file name collision"], ["create zip","unzip "]] },
  { slug: "musl-glibc-loader-missing", ...muslGlibcLoaderMissing, literals: [[": no such file or directory"], [": cannot execute: required file not found"], [": exec user process caused"], ["no such file or directory"], [": No such file or directory"], ["System error: no such file or directory"]] },
  { slug: "nested-module-boundary", ...nestedModuleBoundary, literals: [[") does not contain package "], ["main module","modules listed in go.work","available modules"], [" is contained in a module that is not one of the workspace modules"], [" is contained in a module that is not one of the workspace modules listed in go.work"]] },
  { slug: "netrc-or-token-rejected", ...netrcOrTokenRejected, literals: [["HTTP Basic: Access denied","Invalid username or ","Support for password authentication was removed","Bad credentials"], ["fatal: Authentication failed for '"], ["': The requested URL returned error: "], ["Write access to repository not granted","Permission to "], ["remote: The project you were looking for could not be found or you don't have permission to view it"], ["This repository is over its data quota"], ["authentication required","authorization failed","invalid credentials","invalid auth method"]] },
  { slug: "no-proxy-missing-internal-host", ...noProxyMissingInternalHost, literals: [["Received HTTP code","CONNECT tunnel failed, response"], ["': Proxy CONNECT aborted"]] },
  { slug: "os-thread-limit", ...osThreadLimit, literals: [["runtime: failed to create new OS thread (have "], ["runtime: may need to increase max user processes"]] },
  { slug: "own-package-not-copied", ...ownPackageNotCopied, literals: [["no required module provides package "], [": import lookup disabled by -mod=readonly"], ["leading dot in path element","missing dot in first path element"], [" is not in "]] },
  { slug: "package-manager-missing", ...packageManagerMissing, literals: [["not found"]] },
  { slug: "podman-short-name-unresolved", ...podmanShortNameUnresolved, literals: [[" did not resolve to an alias and no unqualified-search registries"], ["short-name resolution enforced but cannot prompt without a TTY"]] },
  { slug: "podman-subuid-missing", ...podmanSubuidMissing, literals: [["potentially insufficient UIDs or GIDs available in user namespace"]] },
  { slug: "port-already-allocated", ...portAlreadyAllocated, literals: [[" failed: port is already allocated"], ["address already in us"], [": unexpected error"], [": bind: address already in use"], ["forbidden by its access permissions","Only one usage of each socket address"]] },
  { slug: "private-module-goprivate-missing", ...privateModuleGoprivateMissing, literals: [["reading https://"], ["reading https://"], [": 404 Not Found"]] },
  { slug: "private-module-no-credentials", ...privateModuleNoCredentials, literals: [["could not read "], ["If this is a private repository, see https://golang.org/doc/faq#git_https"]] },
  { slug: "privileged-port-nonroot", ...privilegedPortNonroot, literals: [[": bind: permission denied"], [" failed (13: Permission denied)"], ["make_sock: could not bind to address "]] },
  { slug: "program-panics", ...programPanics, literals: [["panic: "], ["all goroutines are asleep - deadlock!","concurrent map ","stack overflow"], ["SIG"], ["level"], ["FATAL","FATA","FTL"], [".go:"], ["unable to","problem","failed to","could not"], ["fatal"], ["unknown command \"","unknown ","required flag(s) "," arg(s), received ","requires at least "], null, ["\"level\":\"error\""]] },
  { slug: "proto-import-not-found", ...protoImportNotFound, literals: [["File not found.","No such file or directory"], ["\" was not found or had errors"], ["Could not make proto path relative: "], ["protoc-gen-go: unable to determine Go import path for \""], ["unable to determine Go import path for \""], ["file does not exist","\": file does not exist"]] },
  { slug: "proxy-loopback-in-container", ...proxyLoopbackInContainer, literals: [[": connect: connection refused"], [": connect: connection refused"], ["ailed to connect to "]] },
  { slug: "qemu-emulation-crash", ...qemuEmulationCrash, literals: [["qemu: uncaught target signal "], ["error obtaining buildID for go tool "], ["Could not open","Unsupported","ssertion"], ["signal: segmentation fault","signal: illegal instruction","internal compiler error: Segmentation fault","fatal error: Killed signal terminated program"], ["Segmentation fault","Illegal instruction"]] },
  { slug: "race-requires-cgo", ...raceRequiresCgo, literals: [["-race requires cgo"], ["supported on"]] },
  { slug: "read-only-root-fs", ...readOnlyRootFs, literals: [["ead-only file system"]] },
  { slug: "registry-blob-upload-5xx", ...registryBlobUpload5xx, literals: [["unexpected status from "], [": io: read/write on closed pipe"], ["blob upload unknown"], ["error parsing HTTP "], ["unexpected status from "], ["failed to push ","failed to push to destination "], ["failed to solve: "]] },
  { slug: "registry-credential-helper-missing", ...registryCredentialHelperMissing, literals: [["error getting credentials - err: exec: \""], ["docker-credential-"], ["error getting credentials - err: "]] },
  { slug: "registry-http-vs-https", ...registryHttpVsHttps, literals: [["http: server gave HTTP response to HTTPS client"]] },
  { slug: "registry-login-failed", ...registryLoginFailed, literals: [["annot perform an interactive login from a non"], ["unauthorized: incorrect username or password"], ["Error saving credentials: ","error storing credentials - err: "], ["Username and password required"], ["denied: Your authorization token has expired"], ["Error: Password Required","password is empty","Must provide --username with --password-stdin"], ["Error logging in to "], ["invalid username/password"]] },
  { slug: "registry-push-denied", ...registryPushDenied, literals: [["push access denied, repository does not exist or may require authorization"], ["denied: requested access to the resource is denied"], ["failed to push "], ["denied: requested access to the resource is denied"], ["Error response from daemon: "], ["server message: insufficient_scope: authorization failed"], ["unauthenticated: User cannot be authenticated with the token provided"], ["no basic auth credentials"], ["unexpected status"], ["unexpected status"], ["name unknown: The repository with name '"], ["unauthorized: authentication required"], ["denied: "], ["Permission \"artifactregistry.","Token exchange failed","Unable to get token","access forbidden"], ["error pushing image","failed to push to destination ","failed to push "], ["unknown: Project 'project"], ["No push access to specified image repository"]] },
  { slug: "registry-rate-limited", ...registryRateLimited, literals: [["toomanyrequests: ","You have reached your ","429 Too Many Requests"]] },
  { slug: "registry-tls-unknown-authority", ...registryTlsUnknownAuthority, literals: [["certificate signed by unknown authority","certificate is valid for ","certificate relies on legacy Common Name","cannot validate certificate for "]] },
  { slug: "registry-unreachable", ...registryUnreachable, literals: [["error pulling image","failed to copy","download failed after attempts="], ["http"], ["failed to fetch "], ["failed to resolve source metadata for "], ["pinging container registry "], ["error parsing HTTP "], ["ResourceInitializationError: "], ["Failed to pull image \""], ["error pulling image configuration"], ["failed to resolve source metadata for "], ["http"], ["httpReadSeeker: failed open","failed to authorize"], ["initializing source ","getting stage builder for stage ","creating build container: "], ["failed to get filesystem from image","error pulling image configuration","stream error: stream ID "]] },
  { slug: "replace-local-dir-not-copied", ...replaceLocalDirNotCopied, literals: [[" (replaced by "], [": replacement directory "], [": no such file"], [": no such file"], [": no such file or directory"], ["go: replacement directory "]] },
  { slug: "replace-local-dir-outside-context", ...replaceLocalDirOutsideContext, literals: [[" (replaced by "], [": replacement directory "], [": no such file"]] },
  { slug: "required-env-missing", ...requiredEnvMissing, literals: [[" missing value"], ["not set","required","missing","must be set","is empty","undefined","not defined","not found","should not be empty"," be empty"], ["issing","equired","nset","must set"], ["lease set","et the"], ["is not set","must be set","is required","not set","is missing","is empty"," variable "], ["unbound variable","parameter not set","parameter null or not set"]] },
  { slug: "rpm-package-failed", ...rpmPackageFailed, literals: [["Error: Unable to find a match: "], ["No package "], ["No match for argument: "], ["' not found.","' not found in package names"], ["Cannot find a valid baseurl for repo: ","Failed to download metadata for repo '"], ["Failed to download metadata for repo '","Errors during downloading metadata for repository '","cannot update repo '"], [": No more mirrors to try"], ["Error downloading packages:","Cannot download, all mirrors were already tried without success"], ["Curl error ("]] },
  { slug: "runtime-asset-not-copied", ...runtimeAssetNotCopied, literals: [["pattern matches no files: "], ["rror loading .env file"], [": no such file or directory"], [": no such file or directory"], ["failed to open source, \"file://","first .: file does not exist"], ["not found","does not exist","doesn't exist"], ["\" Not Found in"]] },
  { slug: "runtime-dependency-localhost", ...runtimeDependencyLocalhost, literals: [["connection refused"], ["connection refused"], ["onnection refused"]] },
  { slug: "runtime-dependency-not-ready", ...runtimeDependencyNotReady, literals: [["connection refused","no route to host","i/o timeout"], ["connection refused","no route to host","i/o timeout"]] },
  { slug: "runtime-dependency-refuses", ...runtimeDependencyRefuses, literals: [["password authentication failed for user \""], ["Access denied for user '"], ["\" does not exist"], ["Unknown database '"], ["SSL is not enabled on the server","server refused TLS connection"], ["no pg_hba.conf entry for host \""], ["NOAUTH Authentication required","WRONGPASS invalid username-password pair"], [") Authentication failed"]] },
  { slug: "runtime-dir-not-writable", ...runtimeDirNotWritable, literals: [[": permission denied"], [": Permission denied"], ["couldn't open temporary file","can't create temp file"], ["unable to open database file"], ["attempt to write a readonly database"], [": Permission denied"], ["peration not permitted"], [": bind: permission denied"]] },
  { slug: "runtime-dns-no-such-host", ...runtimeDnsNoSuchHost, literals: [["dial tcp: lookup "], ["dial tcp: lookup "], ["connection refused"], ["no such host","server misbehaving","i/o timeout","Temporary failure in name resolution","Try again"]] },
  { slug: "seccomp-clone3-old-docker", ...seccompClone3OldDocker, literals: [["runtime/cgo: pthread_create failed: Operation not permitted"], [": Operation not permitted"], ["Operation not permitted"]] },
  { slug: "selinux-volume-denied", ...selinuxVolumeDenied, literals: [[":container_t:"], ["SELinux is preventing "], [": operation not "]] },
  { slug: "shared-library-missing", ...sharedLibraryMissing, literals: [["error while loading shared libraries: "], ["Error loading shared library "], [": symbol not found"]] },
  { slug: "shell-hides-failure", ...shellHidesFailure, literals: [[": not found"]] },
  { slug: "shell-missing-in-scratch", ...shellMissingInScratch, literals: [[": no such file or directory"], [": no such file or directory"], ["\": executable file not found in $PATH"], [": no such file or directory"]] },
  { slug: "shell-option-unsupported", ...shellOptionUnsupported, literals: [["llegal option "], [": not found"], ["Syntax error: "], ["Bad substitution"], [": illegal option -o "], ["llegal option ","bad substitution","syntax error: bad substitution"]] },
  { slug: "shutdown-too-slow", ...shutdownTooSlow, literals: [null, [" seconds, resorting to SIGKILL"]] },
  { slug: "ssh-client-missing", ...sshClientMissing, literals: [["error: cannot run ssh: No such file or directory"], ["not found"]] },
  { slug: "ssh-forward-not-configured", ...sshForwardNotConfigured, literals: [["\" forwarded from the client"], ["unset ssh forward key "], ["could not ","invalid empty ssh agent socket"]] },
  { slug: "ssh-host-key-verification", ...sshHostKeyVerification, literals: [["Host key verification failed"], [" and you have requested strict checking"], ["REMOTE HOST IDENTIFICATION HAS CHANGED"]] },
  { slug: "ssh-publickey-denied", ...sshPublickeyDenied, literals: [["Permission denied ("], ["Permission denied","invalid format","error in libcrypto"], ["' are too open"], ["Bad owner or permissions on "], ["Could not open a connection to your authentication agent"], ["Enter passphrase for key '"]] },
  { slug: "start-command-missing", ...startCommandMissing, literals: [["Error response from daemon: "], ["no command specified"], ["Error: no command "]] },
  { slug: "std-package-newer-than-go", ...stdPackageNewerThanGo, literals: [["unrecognized import path \""], [" is not in "], ["cannot find package \""], [": build constraints exclude all Go files in "], ["cannot find package \".\" in:"]] },
  { slug: "sumdb-mismatch", ...sumdbMismatch, literals: [[": checksum mismatch"], [": checksum mismatch"], ["This download does NOT match the one reported by the checksum server"], [": checksum mismatch"]] },
  { slug: "sumdb-unreachable", ...sumdbUnreachable, literals: [["verifying "], ["verifying "], ["verifying "]] },
  { slug: "targetarch-arg-default-shadows", ...targetarchArgDefaultShadows, literals: [[": exec format error"]] },
  { slug: "test-failure-in-build", ...testFailureInBuild, literals: [["--- FAIL: "], ["FAIL"], [" failed]"], ["panic: test timed out after"]] },
  { slug: "timezone-data-missing", ...timezoneDataMissing, literals: [["unknown time zone "], ["panic: time: missing Location in call to"], [": no such file or directory"]] },
  { slug: "tls-clock-skew", ...tlsClockSkew, literals: [["x509: certificate has expired or is not yet valid"], [" is not valid yet (invalid for another "], ["SSL certificate problem: certificate "]] },
  { slug: "tls-unknown-authority-build", ...tlsUnknownAuthorityBuild, literals: [["certificate signed by unknown authority","certificate is not trusted"], ["SSL certificate problem: "], ["certificate signed by unknown authority","failed to load system roots"], ["server certificate verification failed. CAfile: "], ["x509: certificate is valid for "], ["x509: certificate relies on legacy Common Name field","remote error: tls: "], ["Problem with the SSL CA cert","error setting certificate "], ["curl: ("], ["'s certificate, issued by"], [": certificate verification failed"]] },
  { slug: "tls-unknown-authority-runtime", ...tlsUnknownAuthorityRuntime, literals: [["x509: certificate signed by unknown authority"], ["x509: failed to load system roots and no roots provided"]] },
  { slug: "tmp-dir-missing-scratch", ...tmpDirMissingScratch, literals: [[": no such file or directory"]] },
  { slug: "tool-install-latest-too-new", ...toolInstallLatestTooNew, literals: [[" requires go >= "], [" requires go >= "]] },
  { slug: "unknown-log-truncated", ...unknownLogTruncated, literals: [["[output clipped, log limit "], ["did not complete successfully: exit code: "], ["executor failed running ["], ["returned a non-zero code: "], ["failed to execute command: waiting for process to exit: exit status "], ["solve: exit code: "]] },
  { slug: "user-not-found", ...userNotFound, literals: [["unable to find user "], [": no matching entries in group file"], ["no users found","user: unknown user "]] },
  { slug: "vanity-import-broken", ...vanityImportBroken, literals: [["unrecognized import path \""], ["unrecognized import path \""]] },
  { slug: "vcs-other-binary-missing", ...vcsOtherBinaryMissing, literals: [[" command. See"], ["\": executable file not found in $PATH"]] },
  { slug: "vcs-stamping-failed", ...vcsStampingFailed, literals: [["error obtaining VCS status: "], ["Use -buildvcs=false to disable VCS stamping"], ["fatal: detected dubious ownership in repository at '"], ["fatal: unsafe repository ('"]] },
  { slug: "vendor-inconsistent", ...vendorInconsistent, literals: [["inconsistent vendoring in "], ["run 'go mod vendor' to sync, or use -mod=mod or -mod=readonly"], ["explicitly required in go.mod, but not marked","marked as explicit in vendor"]] },
  { slug: "vendor-missing", ...vendorMissing, literals: [[": import lookup disabled by -mod=vendor"], [": import lookup disabled by -mod=vendor"], [": no such file or directory"], ["cannot query module due to -mod=vendor"]] },
  { slug: "vendor-not-copied", ...vendorNotCopied, literals: [["inconsistent vendoring in "]] },
  { slug: "zombie-or-orphan-children", ...zombieOrOrphanChildren, literals: [["] <defunct>"], ["cgroup: fork rejected by pids controller in "], [": resource temporarily unavailable"], ["fork: retry: ","can't fork: ","Cannot fork","fork failed"]] },
];
