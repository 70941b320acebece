/** Every cause, by slug. Written by scripts/gen-causes.ts. */
import type { Cause } from "./cause.ts";
import { cause as ambiguousImport } from "./resolution/ambiguous-import/cause.ts";
import { cause as apkPackageFailed } from "./compile/apk-package-failed/cause.ts";
import { cause as aptPackageFailed } from "./compile/apt-package-failed/cause.ts";
import { cause as argNotInScope } from "./context/arg-not-in-scope/cause.ts";
import { cause as baseImageAuthRequired } from "./base-image/base-image-auth-required/cause.ts";
import { cause as baseImageDistroMoved } from "./base-image/base-image-distro-moved/cause.ts";
import { cause as baseImageEndOfLife } from "./base-image/base-image-end-of-life/cause.ts";
import { cause as baseImageNoMatchingPlatform } from "./base-image/base-image-no-matching-platform/cause.ts";
import { cause as baseImageRegistry5xx } from "./base-image/base-image-registry-5xx/cause.ts";
import { cause as baseImageTagNotFound } from "./base-image/base-image-tag-not-found/cause.ts";
import { cause as baseImageUnpinned } from "./base-image/base-image-unpinned/cause.ts";
import { cause as bindMountHidesBinary } from "./start/bind-mount-hides-binary/cause.ts";
import { cause as bindMountIsDirectory } from "./filesystem/bind-mount-is-directory/cause.ts";
import { cause as bindMountSourceMissing } from "./start/bind-mount-source-missing/cause.ts";
import { cause as binfmtMissing } from "./compile/binfmt-missing/cause.ts";
import { cause as buildConstraintsExcludeAll } from "./compile/build-constraints-exclude-all/cause.ts";
import { cause as buildEntitlementDenied } from "./context/build-entitlement-denied/cause.ts";
import { cause as buildMultipleToFile } from "./compile/build-multiple-to-file/cause.ts";
import { cause as buildNetworkNone } from "./download/build-network-none/cause.ts";
import { cause as buildNoGoFiles } from "./compile/build-no-go-files/cause.ts";
import { cause as buildNotMainPackage } from "./compile/build-not-main-package/cause.ts";
import { cause as buildOutputIsDirectory } from "./compile/build-output-is-directory/cause.ts";
import { cause as buildOutputNotWritable } from "./compile/build-output-not-writable/cause.ts";
import { cause as buildScriptNotExecutable } from "./compile/build-script-not-executable/cause.ts";
import { cause as buildSecretMissing } from "./context/build-secret-missing/cause.ts";
import { cause as buildSingleFileOfPackage } from "./compile/build-single-file-of-package/cause.ts";
import { cause as buildStageCycleOrMissing } from "./context/build-stage-cycle-or-missing/cause.ts";
import { cause as buildStepFails } from "./compile/build-step-fails/cause.ts";
import { cause as buildStepNeedsRoot } from "./compile/build-step-needs-root/cause.ts";
import { cause as builderToolMissing } from "./compile/builder-tool-missing/cause.ts";
import { cause as buildkitRequired } from "./context/buildkit-required/cause.ts";
import { cause as cacheMountNotRepeated } from "./download/cache-mount-not-repeated/cause.ts";
import { cause as caseSensitivePath } from "./resolution/case-sensitive-path/cause.ts";
import { cause as cgoCCompilerMissing } from "./compile/cgo-c-compiler-missing/cause.ts";
import { cause as cgoCHeadersMissing } from "./compile/cgo-c-headers-missing/cause.ts";
import { cause as cgoCrossCompilerMissing } from "./compile/cgo-cross-compiler-missing/cause.ts";
import { cause as cgoDisabledButRequired } from "./start/cgo-disabled-but-required/cause.ts";
import { cause as cgoLibraryMissing } from "./compile/cgo-library-missing/cause.ts";
import { cause as cgoMuslLfs64Symbols } from "./compile/cgo-musl-lfs64-symbols/cause.ts";
import { cause as cgoMuslPrebuiltGlibcLib } from "./compile/cgo-musl-prebuilt-glibc-lib/cause.ts";
import { cause as cgoPkgConfigMissing } from "./compile/cgo-pkg-config-missing/cause.ts";
import { cause as cgoRequiredButDisabledCompile } from "./compile/cgo-required-but-disabled-compile/cause.ts";
import { cause as cgoStaticLinkWarning } from "./compile/cgo-static-link-warning/cause.ts";
import { cause as cgroupMemRuntimeOom } from "./network/cgroup-mem-runtime-oom/cause.ts";
import { cause as ciBuilderLost } from "./ci/ci-builder-lost/cause.ts";
import { cause as ciBuildxTlsContext } from "./ci/ci-buildx-tls-context/cause.ts";
import { cause as ciCacheBackendFailed } from "./ci/ci-cache-backend-failed/cause.ts";
import { cause as ciCacheExportUnsupported } from "./ci/ci-cache-export-unsupported/cause.ts";
import { cause as ciCachedLayerMasksBreak } from "./ci/ci-cached-layer-masks-break/cause.ts";
import { cause as ciDockerCliMissing } from "./ci/ci-docker-cli-missing/cause.ts";
import { cause as ciDockerDaemonUnreachable } from "./ci/ci-docker-daemon-unreachable/cause.ts";
import { cause as ciImageNotLoaded } from "./ci/ci-image-not-loaded/cause.ts";
import { cause as ciJobEndedEarly } from "./ci/ci-job-ended-early/cause.ts";
import { cause as ciKanikoContextDiffers } from "./ci/ci-kaniko-context-differs/cause.ts";
import { cause as ciMultiPlatformDriver } from "./ci/ci-multi-platform-driver/cause.ts";
import { cause as ciRunnerArchMismatch } from "./ci/ci-runner-arch-mismatch/cause.ts";
import { cause as ciSecretUnavailableOnFork } from "./ci/ci-secret-unavailable-on-fork/cause.ts";
import { cause as ciSetupGoVsDockerfileSkew } from "./ci/ci-setup-go-vs-dockerfile-skew/cause.ts";
import { cause as ciSubmoduleNotCheckedOut } from "./ci/ci-submodule-not-checked-out/cause.ts";
import { cause as cmdJsonMalformed } from "./start/cmd-json-malformed/cause.ts";
import { cause as compilerOomKilled } from "./compile/compiler-oom-killed/cause.ts";
import { cause as composeBuildContextWrong } from "./context/compose-build-context-wrong/cause.ts";
import { cause as composeDependencyUnhealthy } from "./network/compose-dependency-unhealthy/cause.ts";
import { cause as composeFileInvalid } from "./context/compose-file-invalid/cause.ts";
import { cause as containerExitsImmediately } from "./network/container-exits-immediately/cause.ts";
import { cause as containerInitOom } from "./start/container-init-oom/cause.ts";
import { cause as containerNameInUse } from "./start/container-name-in-use/cause.ts";
import { cause as containerRuntimeBroken } from "./start/container-runtime-broken/cause.ts";
import { cause as contextPermissionDenied } from "./context/context-permission-denied/cause.ts";
import { cause as contextTooLarge } from "./context/context-too-large/cause.ts";
import { cause as copyChownUnknownUser } from "./stage-copy/copy-chown-unknown-user/cause.ts";
import { cause as copyFlattensDirectory } from "./context/copy-flattens-directory/cause.ts";
import { cause as copyFromLaterStage } from "./stage-copy/copy-from-later-stage/cause.ts";
import { cause as copyFromPathNotFound } from "./stage-copy/copy-from-path-not-found/cause.ts";
import { cause as copyFromStageTypo } from "./stage-copy/copy-from-stage-typo/cause.ts";
import { cause as copyFromVariable } from "./context/copy-from-variable/cause.ts";
import { cause as copyOutsideContext } from "./context/copy-outside-context/cause.ts";
import { cause as copySourceNotFound } from "./context/copy-source-not-found/cause.ts";
import { cause as dependencyManagerRetired } from "./download/dependency-manager-retired/cause.ts";
import { cause as dependencyMissingFromGoMod } from "./resolution/dependency-missing-from-go-mod/cause.ts";
import { cause as diskFullBuild } from "./compile/disk-full-build/cause.ts";
import { cause as dnsResolverUnreachable } from "./download/dns-resolver-unreachable/cause.ts";
import { cause as dockerApiVersionMismatch } from "./ci/docker-api-version-mismatch/cause.ts";
import { cause as dockerCommandMisused } from "./context/docker-command-misused/cause.ts";
import { cause as dockerNetworkFailed } from "./network/docker-network-failed/cause.ts";
import { cause as dockerfileBadFlag } from "./context/dockerfile-bad-flag/cause.ts";
import { cause as dockerfileCopyDestNotDir } from "./context/dockerfile-copy-dest-not-dir/cause.ts";
import { cause as dockerfileEmptyOrNoFrom } from "./context/dockerfile-empty-or-no-from/cause.ts";
import { cause as dockerfileFrontendUnresolvable } from "./context/dockerfile-frontend-unresolvable/cause.ts";
import { cause as dockerfileHeredocUnterminated } from "./context/dockerfile-heredoc-unterminated/cause.ts";
import { cause as dockerfileInlineComment } from "./context/dockerfile-inline-comment/cause.ts";
import { cause as dockerfileNotFound } from "./context/dockerfile-not-found/cause.ts";
import { cause as dockerfileUnknownInstruction } from "./context/dockerfile-unknown-instruction/cause.ts";
import { cause as dockerignoreExcludesNeededFile } from "./context/dockerignore-excludes-needed-file/cause.ts";
import { cause as dockerignoreInvalidPattern } from "./context/dockerignore-invalid-pattern/cause.ts";
import { cause as entrypointCmdCombined } from "./start/entrypoint-cmd-combined/cause.ts";
import { cause as entrypointCrlf } from "./start/entrypoint-crlf/cause.ts";
import { cause as entrypointIsDirectory } from "./start/entrypoint-is-directory/cause.ts";
import { cause as entrypointNotFound } from "./start/entrypoint-not-found/cause.ts";
import { cause as entrypointPermissionDenied } from "./start/entrypoint-permission-denied/cause.ts";
import { cause as execFormVariableNotExpanded } from "./start/exec-form-variable-not-expanded/cause.ts";
import { cause as execFormatErrorArch } from "./start/exec-format-error-arch/cause.ts";
import { cause as execFormatErrorNotElf } from "./start/exec-format-error-not-elf/cause.ts";
import { cause as fileDownloadFailed } from "./download/file-download-failed/cause.ts";
import { cause as fromArgBlank } from "./context/from-arg-blank/cause.ts";
import { cause as generatedCodeNotInContext } from "./resolution/generated-code-not-in-context/cause.ts";
import { cause as generatorToolMissing } from "./compile/generator-tool-missing/cause.ts";
import { cause as ghcrWritePackageDenied } from "./push/ghcr-write-package-denied/cause.ts";
import { cause as gitBinaryMissing } from "./download/git-binary-missing/cause.ts";
import { cause as gitFetchInterrupted } from "./download/git-fetch-interrupted/cause.ts";
import { cause as gitMetadataNotInContext } from "./compile/git-metadata-not-in-context/cause.ts";
import { cause as gitRefNotFound } from "./download/git-ref-not-found/cause.ts";
import { cause as gitlabSubgroupResolution } from "./download/gitlab-subgroup-resolution/cause.ts";
import { cause as glibcVersionTooOld } from "./start/glibc-version-too-old/cause.ts";
import { cause as goBinaryMissing } from "./compile/go-binary-missing/cause.ts";
import { cause as goCacheNotWritable } from "./compile/go-cache-not-writable/cause.ts";
import { cause as goCommandMisused } from "./compile/go-command-misused/cause.ts";
import { cause as goCompileError } from "./compile/go-compile-error/cause.ts";
import { cause as goEmbedInvalidPattern } from "./compile/go-embed-invalid-pattern/cause.ts";
import { cause as goEmbedNoMatchingFiles } from "./compile/go-embed-no-matching-files/cause.ts";
import { cause as goFileInvalid } from "./compile/go-file-invalid/cause.ts";
import { cause as goFileNotCopied } from "./compile/go-file-not-copied/cause.ts";
import { cause as goGetOutsideModule } from "./resolution/go-get-outside-module/cause.ts";
import { cause as goInstallationMixed } from "./compile/go-installation-mixed/cause.ts";
import { cause as goLanguageVersionTooLow } from "./resolution/go-language-version-too-low/cause.ts";
import { cause as goModNotFound } from "./resolution/go-mod-not-found/cause.ts";
import { cause as goModRequirementUnused } from "./resolution/go-mod-requirement-unused/cause.ts";
import { cause as goModSyntaxError } from "./resolution/go-mod-syntax-error/cause.ts";
import { cause as goModUnknownDirective } from "./resolution/go-mod-unknown-directive/cause.ts";
import { cause as goModUpdatesNeeded } from "./resolution/go-mod-updates-needed/cause.ts";
import { cause as goModcacheNotWritable } from "./compile/go-modcache-not-writable/cause.ts";
import { cause as goPackageRemovedUpstream } from "./resolution/go-package-removed-upstream/cause.ts";
import { cause as goSumChecksumMismatch } from "./verification/go-sum-checksum-mismatch/cause.ts";
import { cause as goSumMalformed } from "./verification/go-sum-malformed/cause.ts";
import { cause as goSumMissingEntry } from "./verification/go-sum-missing-entry/cause.ts";
import { cause as goSumNotCopied } from "./verification/go-sum-not-copied/cause.ts";
import { cause as goToolchainDownloadBlocked } from "./download/go-toolchain-download-blocked/cause.ts";
import { cause as goToolchainDownloadUnavailable } from "./download/go-toolchain-download-unavailable/cause.ts";
import { cause as goToolchainTooOld } from "./resolution/go-toolchain-too-old/cause.ts";
import { cause as goVersionFormatOldToolchain } from "./resolution/go-version-format-old-toolchain/cause.ts";
import { cause as goVetLintFailureInBuild } from "./compile/go-vet-lint-failure-in-build/cause.ts";
import { cause as goWorkGoVersion } from "./resolution/go-work-go-version/cause.ts";
import { cause as goWorkModuleNotCopied } from "./resolution/go-work-module-not-copied/cause.ts";
import { cause as goWorkReplacementsConflict } from "./resolution/go-work-replacements-conflict/cause.ts";
import { cause as goamd64TooNew } from "./start/goamd64-too-new/cause.ts";
import { cause as goflagsInvalid } from "./resolution/goflags-invalid/cause.ts";
import { cause as goosGoarchInvalid } from "./compile/goos-goarch-invalid/cause.ts";
import { cause as gopathGoModExists } from "./resolution/gopath-go-mod-exists/cause.ts";
import { cause as gopathImportPathMismatch } from "./resolution/gopath-import-path-mismatch/cause.ts";
import { cause as goproxyConnectionRefused } from "./download/goproxy-connection-refused/cause.ts";
import { cause as goproxyConnectionReset } from "./download/goproxy-connection-reset/cause.ts";
import { cause as goproxyFileIncomplete } from "./download/goproxy-file-incomplete/cause.ts";
import { cause as goproxyHtmlResponse } from "./download/goproxy-html-response/cause.ts";
import { cause as goproxyHttp403 } from "./download/goproxy-http-403/cause.ts";
import { cause as goproxyHttp5xx } from "./download/goproxy-http-5xx/cause.ts";
import { cause as goproxyHttp2StreamError } from "./download/goproxy-http2-stream-error/cause.ts";
import { cause as goproxyInvalidValue } from "./download/goproxy-invalid-value/cause.ts";
import { cause as goproxyOff } from "./download/goproxy-off/cause.ts";
import { cause as goproxyTlsHandshakeTimeout } from "./download/goproxy-tls-handshake-timeout/cause.ts";
import { cause as goproxyUnreachableTimeout } from "./download/goproxy-unreachable-timeout/cause.ts";
import { cause as gosumdbInvalid } from "./verification/gosumdb-invalid/cause.ts";
import { cause as gotoolchainMuslExec } from "./download/gotoolchain-musl-exec/cause.ts";
import { cause as govcsDisallowed } from "./download/govcs-disallowed/cause.ts";
import { cause as healthcheckToolMissing } from "./network/healthcheck-tool-missing/cause.ts";
import { cause as healthcheckWrongPath } from "./network/healthcheck-wrong-path/cause.ts";
import { cause as helmReleaseLocked } from "./rollout/helm-release-locked/cause.ts";
import { cause as homeOrUserLookup } from "./filesystem/home-or-user-lookup/cause.ts";
import { cause as httpProxyAuthRequired } from "./download/http-proxy-auth-required/cause.ts";
import { cause as httpProxyNotPassed } from "./download/http-proxy-not-passed/cause.ts";
import { cause as imageNameInvalid } from "./push/image-name-invalid/cause.ts";
import { cause as imageRunsAsRoot } from "./filesystem/image-runs-as-root/cause.ts";
import { cause as imageSchemaTooOld } from "./base-image/image-schema-too-old/cause.ts";
import { cause as imageStoreBroken } from "./base-image/image-store-broken/cause.ts";
import { cause as importCycle } from "./compile/import-cycle/cause.ts";
import { cause as importOfMainProgram } from "./compile/import-of-main-program/cause.ts";
import { cause as insecurePrivateHost } from "./download/insecure-private-host/cause.ts";
import { cause as internalPackageNotAllowed } from "./resolution/internal-package-not-allowed/cause.ts";
import { cause as ipv6UnavailableInContainer } from "./download/ipv6-unavailable-in-container/cause.ts";
import { cause as k8sAdmissionDenied } from "./rollout/k8s-admission-denied/cause.ts";
import { cause as k8sClusterUnreachable } from "./rollout/k8s-cluster-unreachable/cause.ts";
import { cause as k8sCommandOverridesEntrypoint } from "./rollout/k8s-command-overrides-entrypoint/cause.ts";
import { cause as k8sConfigRefMissing } from "./rollout/k8s-config-ref-missing/cause.ts";
import { cause as k8sCrashloop } from "./rollout/k8s-crashloop/cause.ts";
import { cause as k8sEvicted } from "./rollout/k8s-evicted/cause.ts";
import { cause as k8sImageNeverPull } from "./rollout/k8s-image-never-pull/cause.ts";
import { cause as k8sImagePullDeniedOrMissing } from "./rollout/k8s-image-pull-denied-or-missing/cause.ts";
import { cause as k8sImagePullUnauthorized } from "./rollout/k8s-image-pull-unauthorized/cause.ts";
import { cause as k8sImageTagNotFound } from "./rollout/k8s-image-tag-not-found/cause.ts";
import { cause as k8sInvalidImageName } from "./rollout/k8s-invalid-image-name/cause.ts";
import { cause as k8sLifecycleHookFailed } from "./rollout/k8s-lifecycle-hook-failed/cause.ts";
import { cause as k8sLocalImageAlwaysPull } from "./rollout/k8s-local-image-always-pull/cause.ts";
import { cause as k8sManifestRejected } from "./rollout/k8s-manifest-rejected/cause.ts";
import { cause as k8sNoMatchPlatform } from "./rollout/k8s-no-match-platform/cause.ts";
import { cause as k8sOomKilled } from "./rollout/k8s-oom-killed/cause.ts";
import { cause as k8sProbeConnectionRefused } from "./rollout/k8s-probe-connection-refused/cause.ts";
import { cause as k8sProbeHttpStatus } from "./rollout/k8s-probe-http-status/cause.ts";
import { cause as k8sPsaRestricted } from "./rollout/k8s-psa-restricted/cause.ts";
import { cause as k8sRbacDenied } from "./rollout/k8s-rbac-denied/cause.ts";
import { cause as k8sRolloutDeadline } from "./rollout/k8s-rollout-deadline/cause.ts";
import { cause as k8sRunAsNonRootNonNumericUser } from "./rollout/k8s-run-as-non-root-non-numeric-user/cause.ts";
import { cause as k8sRunAsNonRootRootImage } from "./rollout/k8s-run-as-non-root-root-image/cause.ts";
import { cause as k8sServicePortMismatch } from "./rollout/k8s-service-port-mismatch/cause.ts";
import { cause as k8sStaleImageSameTag } from "./rollout/k8s-stale-image-same-tag/cause.ts";
import { cause as k8sUnschedulable } from "./rollout/k8s-unschedulable/cause.ts";
import { cause as k8sVolumeNotAttached } from "./rollout/k8s-volume-not-attached/cause.ts";
import { cause as k8sVolumeRefMissing } from "./rollout/k8s-volume-ref-missing/cause.ts";
import { cause as kanikoPushCheckFailed } from "./push/kaniko-push-check-failed/cause.ts";
import { cause as listenAddressInUse } from "./network/listen-address-in-use/cause.ts";
import { cause as listenOnLoopback } from "./network/listen-on-loopback/cause.ts";
import { cause as majorVersionSuffix } from "./resolution/major-version-suffix/cause.ts";
import { cause as makeOrBashMissing } from "./compile/make-or-bash-missing/cause.ts";
import { cause as makeTargetMissing } from "./compile/make-target-missing/cause.ts";
import { cause as mixedPackagesInDir } from "./compile/mixed-packages-in-dir/cause.ts";
import { cause as modulePathMismatch } from "./resolution/module-path-mismatch/cause.ts";
import { cause as moduleRepoNotFound } from "./download/module-repo-not-found/cause.ts";
import { cause as moduleVersionNotFound } from "./download/module-version-not-found/cause.ts";
import { cause as moduleZipCorrupt } from "./download/module-zip-corrupt/cause.ts";
import { cause as muslGlibcLoaderMissing } from "./start/musl-glibc-loader-missing/cause.ts";
import { cause as nestedModuleBoundary } from "./resolution/nested-module-boundary/cause.ts";
import { cause as netrcOrTokenRejected } from "./download/netrc-or-token-rejected/cause.ts";
import { cause as noProxyMissingInternalHost } from "./download/no-proxy-missing-internal-host/cause.ts";
import { cause as osThreadLimit } from "./start/os-thread-limit/cause.ts";
import { cause as ownPackageNotCopied } from "./resolution/own-package-not-copied/cause.ts";
import { cause as packageManagerMissing } from "./compile/package-manager-missing/cause.ts";
import { cause as pid1ShellFormNoSigterm } from "./signals/pid1-shell-form-no-sigterm/cause.ts";
import { cause as podmanShortNameUnresolved } from "./base-image/podman-short-name-unresolved/cause.ts";
import { cause as podmanSubuidMissing } from "./base-image/podman-subuid-missing/cause.ts";
import { cause as portAlreadyAllocated } from "./network/port-already-allocated/cause.ts";
import { cause as portMappingMismatch } from "./network/port-mapping-mismatch/cause.ts";
import { cause as privateModuleBuildArgEmpty } from "./download/private-module-build-arg-empty/cause.ts";
import { cause as privateModuleGoprivateMissing } from "./download/private-module-goprivate-missing/cause.ts";
import { cause as privateModuleNoCredentials } from "./download/private-module-no-credentials/cause.ts";
import { cause as privilegedPortNonroot } from "./network/privileged-port-nonroot/cause.ts";
import { cause as programPanics } from "./network/program-panics/cause.ts";
import { cause as protoImportNotFound } from "./compile/proto-import-not-found/cause.ts";
import { cause as proxyLoopbackInContainer } from "./download/proxy-loopback-in-container/cause.ts";
import { cause as qemuEmulationCrash } from "./compile/qemu-emulation-crash/cause.ts";
import { cause as raceRequiresCgo } from "./compile/race-requires-cgo/cause.ts";
import { cause as readOnlyRootFs } from "./filesystem/read-only-root-fs/cause.ts";
import { cause as registryBlobUpload5xx } from "./push/registry-blob-upload-5xx/cause.ts";
import { cause as registryCredentialHelperMissing } from "./base-image/registry-credential-helper-missing/cause.ts";
import { cause as registryHttpVsHttps } from "./base-image/registry-http-vs-https/cause.ts";
import { cause as registryLoginFailed } from "./push/registry-login-failed/cause.ts";
import { cause as registryPushDenied } from "./push/registry-push-denied/cause.ts";
import { cause as registryRateLimited } from "./base-image/registry-rate-limited/cause.ts";
import { cause as registryTlsUnknownAuthority } from "./base-image/registry-tls-unknown-authority/cause.ts";
import { cause as registryUnreachable } from "./base-image/registry-unreachable/cause.ts";
import { cause as replaceLocalDirNotCopied } from "./resolution/replace-local-dir-not-copied/cause.ts";
import { cause as replaceLocalDirOutsideContext } from "./resolution/replace-local-dir-outside-context/cause.ts";
import { cause as requiredEnvMissing } from "./start/required-env-missing/cause.ts";
import { cause as rpmPackageFailed } from "./compile/rpm-package-failed/cause.ts";
import { cause as runtimeAssetNotCopied } from "./stage-copy/runtime-asset-not-copied/cause.ts";
import { cause as runtimeDependencyLocalhost } from "./network/runtime-dependency-localhost/cause.ts";
import { cause as runtimeDependencyNotReady } from "./network/runtime-dependency-not-ready/cause.ts";
import { cause as runtimeDependencyRefuses } from "./network/runtime-dependency-refuses/cause.ts";
import { cause as runtimeDirNotWritable } from "./filesystem/runtime-dir-not-writable/cause.ts";
import { cause as runtimeDnsNoSuchHost } from "./network/runtime-dns-no-such-host/cause.ts";
import { cause as seccompClone3OldDocker } from "./compile/seccomp-clone3-old-docker/cause.ts";
import { cause as secretInImage } from "./context/secret-in-image/cause.ts";
import { cause as selinuxVolumeDenied } from "./filesystem/selinux-volume-denied/cause.ts";
import { cause as setcapLostOnCopy } from "./network/setcap-lost-on-copy/cause.ts";
import { cause as sharedLibraryMissing } from "./start/shared-library-missing/cause.ts";
import { cause as shellEntrypointDropsCmd } from "./start/shell-entrypoint-drops-cmd/cause.ts";
import { cause as shellHidesFailure } from "./compile/shell-hides-failure/cause.ts";
import { cause as shellMissingInScratch } from "./start/shell-missing-in-scratch/cause.ts";
import { cause as shellOptionUnsupported } from "./compile/shell-option-unsupported/cause.ts";
import { cause as shutdownTooSlow } from "./signals/shutdown-too-slow/cause.ts";
import { cause as sigtermUnhandledExit2 } from "./signals/sigterm-unhandled-exit-2/cause.ts";
import { cause as sshClientMissing } from "./download/ssh-client-missing/cause.ts";
import { cause as sshForwardNotConfigured } from "./context/ssh-forward-not-configured/cause.ts";
import { cause as sshHostKeyVerification } from "./download/ssh-host-key-verification/cause.ts";
import { cause as sshPublickeyDenied } from "./download/ssh-publickey-denied/cause.ts";
import { cause as startCommandMissing } from "./start/start-command-missing/cause.ts";
import { cause as stdPackageNewerThanGo } from "./resolution/std-package-newer-than-go/cause.ts";
import { cause as sumdbMismatch } from "./verification/sumdb-mismatch/cause.ts";
import { cause as sumdbUnreachable } from "./verification/sumdb-unreachable/cause.ts";
import { cause as symlinkTargetNotCopied } from "./context/symlink-target-not-copied/cause.ts";
import { cause as targetarchArgDefaultShadows } from "./context/targetarch-arg-default-shadows/cause.ts";
import { cause as testFailureInBuild } from "./compile/test-failure-in-build/cause.ts";
import { cause as timezoneDataMissing } from "./filesystem/timezone-data-missing/cause.ts";
import { cause as tlsClockSkew } from "./download/tls-clock-skew/cause.ts";
import { cause as tlsUnknownAuthorityBuild } from "./download/tls-unknown-authority-build/cause.ts";
import { cause as tlsUnknownAuthorityRuntime } from "./network/tls-unknown-authority-runtime/cause.ts";
import { cause as tmpDirMissingScratch } from "./filesystem/tmp-dir-missing-scratch/cause.ts";
import { cause as toolInstallLatestTooNew } from "./resolution/tool-install-latest-too-new/cause.ts";
import { cause as unknownLogTruncated } from "./ci/unknown-log-truncated/cause.ts";
import { cause as userNotFound } from "./start/user-not-found/cause.ts";
import { cause as vanityImportBroken } from "./download/vanity-import-broken/cause.ts";
import { cause as vcsOtherBinaryMissing } from "./download/vcs-other-binary-missing/cause.ts";
import { cause as vcsStampingFailed } from "./compile/vcs-stamping-failed/cause.ts";
import { cause as vendorInconsistent } from "./resolution/vendor-inconsistent/cause.ts";
import { cause as vendorMissing } from "./resolution/vendor-missing/cause.ts";
import { cause as vendorNotCopied } from "./resolution/vendor-not-copied/cause.ts";
import { cause as zombieOrOrphanChildren } from "./signals/zombie-or-orphan-children/cause.ts";

export const causes: readonly Cause[] = [
  ambiguousImport,
  apkPackageFailed,
  aptPackageFailed,
  argNotInScope,
  baseImageAuthRequired,
  baseImageDistroMoved,
  baseImageEndOfLife,
  baseImageNoMatchingPlatform,
  baseImageRegistry5xx,
  baseImageTagNotFound,
  baseImageUnpinned,
  bindMountHidesBinary,
  bindMountIsDirectory,
  bindMountSourceMissing,
  binfmtMissing,
  buildConstraintsExcludeAll,
  buildEntitlementDenied,
  buildMultipleToFile,
  buildNetworkNone,
  buildNoGoFiles,
  buildNotMainPackage,
  buildOutputIsDirectory,
  buildOutputNotWritable,
  buildScriptNotExecutable,
  buildSecretMissing,
  buildSingleFileOfPackage,
  buildStageCycleOrMissing,
  buildStepFails,
  buildStepNeedsRoot,
  builderToolMissing,
  buildkitRequired,
  cacheMountNotRepeated,
  caseSensitivePath,
  cgoCCompilerMissing,
  cgoCHeadersMissing,
  cgoCrossCompilerMissing,
  cgoDisabledButRequired,
  cgoLibraryMissing,
  cgoMuslLfs64Symbols,
  cgoMuslPrebuiltGlibcLib,
  cgoPkgConfigMissing,
  cgoRequiredButDisabledCompile,
  cgoStaticLinkWarning,
  cgroupMemRuntimeOom,
  ciBuilderLost,
  ciBuildxTlsContext,
  ciCacheBackendFailed,
  ciCacheExportUnsupported,
  ciCachedLayerMasksBreak,
  ciDockerCliMissing,
  ciDockerDaemonUnreachable,
  ciImageNotLoaded,
  ciJobEndedEarly,
  ciKanikoContextDiffers,
  ciMultiPlatformDriver,
  ciRunnerArchMismatch,
  ciSecretUnavailableOnFork,
  ciSetupGoVsDockerfileSkew,
  ciSubmoduleNotCheckedOut,
  cmdJsonMalformed,
  compilerOomKilled,
  composeBuildContextWrong,
  composeDependencyUnhealthy,
  composeFileInvalid,
  containerExitsImmediately,
  containerInitOom,
  containerNameInUse,
  containerRuntimeBroken,
  contextPermissionDenied,
  contextTooLarge,
  copyChownUnknownUser,
  copyFlattensDirectory,
  copyFromLaterStage,
  copyFromPathNotFound,
  copyFromStageTypo,
  copyFromVariable,
  copyOutsideContext,
  copySourceNotFound,
  dependencyManagerRetired,
  dependencyMissingFromGoMod,
  diskFullBuild,
  dnsResolverUnreachable,
  dockerApiVersionMismatch,
  dockerCommandMisused,
  dockerNetworkFailed,
  dockerfileBadFlag,
  dockerfileCopyDestNotDir,
  dockerfileEmptyOrNoFrom,
  dockerfileFrontendUnresolvable,
  dockerfileHeredocUnterminated,
  dockerfileInlineComment,
  dockerfileNotFound,
  dockerfileUnknownInstruction,
  dockerignoreExcludesNeededFile,
  dockerignoreInvalidPattern,
  entrypointCmdCombined,
  entrypointCrlf,
  entrypointIsDirectory,
  entrypointNotFound,
  entrypointPermissionDenied,
  execFormVariableNotExpanded,
  execFormatErrorArch,
  execFormatErrorNotElf,
  fileDownloadFailed,
  fromArgBlank,
  generatedCodeNotInContext,
  generatorToolMissing,
  ghcrWritePackageDenied,
  gitBinaryMissing,
  gitFetchInterrupted,
  gitMetadataNotInContext,
  gitRefNotFound,
  gitlabSubgroupResolution,
  glibcVersionTooOld,
  goBinaryMissing,
  goCacheNotWritable,
  goCommandMisused,
  goCompileError,
  goEmbedInvalidPattern,
  goEmbedNoMatchingFiles,
  goFileInvalid,
  goFileNotCopied,
  goGetOutsideModule,
  goInstallationMixed,
  goLanguageVersionTooLow,
  goModNotFound,
  goModRequirementUnused,
  goModSyntaxError,
  goModUnknownDirective,
  goModUpdatesNeeded,
  goModcacheNotWritable,
  goPackageRemovedUpstream,
  goSumChecksumMismatch,
  goSumMalformed,
  goSumMissingEntry,
  goSumNotCopied,
  goToolchainDownloadBlocked,
  goToolchainDownloadUnavailable,
  goToolchainTooOld,
  goVersionFormatOldToolchain,
  goVetLintFailureInBuild,
  goWorkGoVersion,
  goWorkModuleNotCopied,
  goWorkReplacementsConflict,
  goamd64TooNew,
  goflagsInvalid,
  goosGoarchInvalid,
  gopathGoModExists,
  gopathImportPathMismatch,
  goproxyConnectionRefused,
  goproxyConnectionReset,
  goproxyFileIncomplete,
  goproxyHtmlResponse,
  goproxyHttp403,
  goproxyHttp5xx,
  goproxyHttp2StreamError,
  goproxyInvalidValue,
  goproxyOff,
  goproxyTlsHandshakeTimeout,
  goproxyUnreachableTimeout,
  gosumdbInvalid,
  gotoolchainMuslExec,
  govcsDisallowed,
  healthcheckToolMissing,
  healthcheckWrongPath,
  helmReleaseLocked,
  homeOrUserLookup,
  httpProxyAuthRequired,
  httpProxyNotPassed,
  imageNameInvalid,
  imageRunsAsRoot,
  imageSchemaTooOld,
  imageStoreBroken,
  importCycle,
  importOfMainProgram,
  insecurePrivateHost,
  internalPackageNotAllowed,
  ipv6UnavailableInContainer,
  k8sAdmissionDenied,
  k8sClusterUnreachable,
  k8sCommandOverridesEntrypoint,
  k8sConfigRefMissing,
  k8sCrashloop,
  k8sEvicted,
  k8sImageNeverPull,
  k8sImagePullDeniedOrMissing,
  k8sImagePullUnauthorized,
  k8sImageTagNotFound,
  k8sInvalidImageName,
  k8sLifecycleHookFailed,
  k8sLocalImageAlwaysPull,
  k8sManifestRejected,
  k8sNoMatchPlatform,
  k8sOomKilled,
  k8sProbeConnectionRefused,
  k8sProbeHttpStatus,
  k8sPsaRestricted,
  k8sRbacDenied,
  k8sRolloutDeadline,
  k8sRunAsNonRootNonNumericUser,
  k8sRunAsNonRootRootImage,
  k8sServicePortMismatch,
  k8sStaleImageSameTag,
  k8sUnschedulable,
  k8sVolumeNotAttached,
  k8sVolumeRefMissing,
  kanikoPushCheckFailed,
  listenAddressInUse,
  listenOnLoopback,
  majorVersionSuffix,
  makeOrBashMissing,
  makeTargetMissing,
  mixedPackagesInDir,
  modulePathMismatch,
  moduleRepoNotFound,
  moduleVersionNotFound,
  moduleZipCorrupt,
  muslGlibcLoaderMissing,
  nestedModuleBoundary,
  netrcOrTokenRejected,
  noProxyMissingInternalHost,
  osThreadLimit,
  ownPackageNotCopied,
  packageManagerMissing,
  pid1ShellFormNoSigterm,
  podmanShortNameUnresolved,
  podmanSubuidMissing,
  portAlreadyAllocated,
  portMappingMismatch,
  privateModuleBuildArgEmpty,
  privateModuleGoprivateMissing,
  privateModuleNoCredentials,
  privilegedPortNonroot,
  programPanics,
  protoImportNotFound,
  proxyLoopbackInContainer,
  qemuEmulationCrash,
  raceRequiresCgo,
  readOnlyRootFs,
  registryBlobUpload5xx,
  registryCredentialHelperMissing,
  registryHttpVsHttps,
  registryLoginFailed,
  registryPushDenied,
  registryRateLimited,
  registryTlsUnknownAuthority,
  registryUnreachable,
  replaceLocalDirNotCopied,
  replaceLocalDirOutsideContext,
  requiredEnvMissing,
  rpmPackageFailed,
  runtimeAssetNotCopied,
  runtimeDependencyLocalhost,
  runtimeDependencyNotReady,
  runtimeDependencyRefuses,
  runtimeDirNotWritable,
  runtimeDnsNoSuchHost,
  seccompClone3OldDocker,
  secretInImage,
  selinuxVolumeDenied,
  setcapLostOnCopy,
  sharedLibraryMissing,
  shellEntrypointDropsCmd,
  shellHidesFailure,
  shellMissingInScratch,
  shellOptionUnsupported,
  shutdownTooSlow,
  sigtermUnhandledExit2,
  sshClientMissing,
  sshForwardNotConfigured,
  sshHostKeyVerification,
  sshPublickeyDenied,
  startCommandMissing,
  stdPackageNewerThanGo,
  sumdbMismatch,
  sumdbUnreachable,
  symlinkTargetNotCopied,
  targetarchArgDefaultShadows,
  testFailureInBuild,
  timezoneDataMissing,
  tlsClockSkew,
  tlsUnknownAuthorityBuild,
  tlsUnknownAuthorityRuntime,
  tmpDirMissingScratch,
  toolInstallLatestTooNew,
  unknownLogTruncated,
  userNotFound,
  vanityImportBroken,
  vcsOtherBinaryMissing,
  vcsStampingFailed,
  vendorInconsistent,
  vendorMissing,
  vendorNotCopied,
  zombieOrOrphanChildren,
];
