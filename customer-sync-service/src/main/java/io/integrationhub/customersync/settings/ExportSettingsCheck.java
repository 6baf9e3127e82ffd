package io.integrationhub.customersync.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import io.integrationhub.customersync.settings.SegmentSettings.Regulations;
import io.integrationhub.system.settings.SystemAuth;
import io.integrationhub.system.settings.SystemSettings;
import io.integrationhub.system.settings.Systems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds mistakes in {@link ExportSettings} that binding alone cannot find. */
final class ExportSettingsCheck {

    /** As long as the result of HMAC-SHA256 (RFC 2104, section 3). */
    private static final int MIN_KEY_LENGTH = 32;

    private static final Duration MIN_LEASE = Duration.ofSeconds(1);
    private static final String KLAVIYO_KEY = "Klaviyo-API-Key ";
    private static final Set<String> METHODS = Set.of("PUT", "POST", "PATCH");

    private final Tenant tenant;
    private final Findings findings;

    private ExportSettingsCheck(Tenant tenant, Findings findings) {
        this.tenant = tenant;
        this.findings = (property, problem) -> findings.add(ExportSettings.NAME + "." + property, problem);
    }

    static void check(Tenant tenant, ExportSettings settings, Findings findings) {
        ExportSettingsCheck checks = new ExportSettingsCheck(tenant, findings);
        checks.checkTimes(settings);
        checks.checkKey(settings);
        settings.consents().forEach(checks::checkConsent);
        settings.targets().forEach(checks::checkTarget);
        settings.orderEvents().keySet().forEach(name -> checks.checkOrderEvents(name, settings));
    }

    private void checkTimes(ExportSettings settings) {
        if (settings.lease().compareTo(MIN_LEASE) < 0) {
            findings.add("lease", "is " + settings.lease().toMillis() + " ms: write at least 1s, for example 1m");
        }
        if (settings.settleTime().isNegative()) {
            findings.add("settle-time", "is negative: write 0s or more, for example 5s");
        }
    }

    private void checkKey(ExportSettings settings) {
        int length = Optional.ofNullable(settings.identityKey())
                .map(Secret::value)
                .map(String::length)
                .orElse(0);
        if (length < MIN_KEY_LENGTH && (length > 0 || !settings.targets().isEmpty())) {
            findings.add(
                    "identity-key",
                    length == 0
                            ? "is missing: write a random secret of at least 32 characters, and never change it"
                            : "is shorter than 32 characters: write a longer random secret");
        }
    }

    private void checkConsent(String channel, ConsentFieldSettings consent) {
        if (consent.field().isBlank()) {
            findings.add(
                    "consents." + channel + ".field",
                    "is missing: write the Boolean custom field that is true if the customer agreed");
        }
    }

    private void checkOrderEvents(String name, ExportSettings settings) {
        boolean canReceive = Optional.ofNullable(settings.targets().get(name))
                .filter(ExportSettingsCheck::receivesOrderEvents)
                .isPresent();
        if (!canReceive) {
            findings.add(
                    "order-events." + name,
                    "needs a target of this name with the adapter klaviyo or segment,"
                            + " or with the adapter http and an http.order-event-path");
        }
    }

    private static boolean receivesOrderEvents(ExportTargetSettings target) {
        return switch (target.adapter()) {
            case KLAVIYO, SEGMENT -> true;
            case HTTP -> !target.http().orderEventPath().isEmpty();
            case FILE -> false;
        };
    }

    private void checkTarget(String name, ExportTargetSettings target) {
        String place = "targets." + name + ".";
        if (Target.named(name).isEmpty()) {
            String known = Arrays.stream(Target.values()).map(Target::id).collect(Collectors.joining(", "));
            findings.add("targets." + name, "is not a system that can receive profiles: write one of " + known);
            return;
        }
        if (target.adapter() == Adapter.FILE) {
            checkFolder(place + "file.", target.file());
        } else if (isUnreachable(name)) {
            findings.add(place + "adapter", "needs the system " + name + ": set systems." + name + ".url");
        }
        if (target.adapter() == Adapter.HTTP) {
            checkHttp(place + "http.", target.http());
        }
        if (target.adapter() == Adapter.KLAVIYO && !hasKlaviyoKey(name)) {
            findings.add(
                    place + "adapter",
                    "needs the private key of Klaviyo: set systems." + name
                            + ".auth.scheme=api-key, .auth.header=Authorization" + " and .auth.key to '" + KLAVIYO_KEY
                            + "' and the key");
        }
        SegmentSettings segment = target.segment();
        boolean erases = target.adapter() == Adapter.SEGMENT && segment.regulations() != Regulations.NONE;
        if (erases && isUnreachable(segment.regulationsSystem())) {
            String system = segment.regulationsSystem();
            findings.add(place + "segment.regulations-system", "'" + system + "' has no systems." + system + ".url");
        }
    }

    /** Without the words before the key, Klaviyo takes it for no key at all. */
    private boolean hasKlaviyoKey(String system) {
        return Systems.find(tenant, system)
                .map(SystemSettings::auth)
                .filter(auth -> auth.scheme() == SystemAuth.Scheme.API_KEY
                        && auth.header().equalsIgnoreCase("Authorization")
                        && auth.key() != null
                        && auth.key().value().startsWith(KLAVIYO_KEY))
                .isPresent();
    }

    private void checkHttp(String place, HttpTargetSettings http) {
        String orders = http.orderEventPath();
        if (!orders.isEmpty() && !orders.startsWith("/")) {
            findings.add(
                    place + "order-event-path",
                    "'" + orders + "' must start with '/', for example /api/order-events/{id}");
        }
        if (!METHODS.contains(http.method())) {
            findings.add(place + "method", "'" + http.method() + "' is not one of PUT, POST, PATCH");
        }
        if (!http.path().startsWith("/")) {
            findings.add(place + "path", "'" + http.path() + "' must start with '/', for example /api/profiles/{id}");
        }
    }

    private void checkFolder(String place, FileTargetSettings file) {
        Path folder = file.folder();
        if (folder != null) {
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                findings.add(place + "folder", "'" + folder + "' is not a writable folder: create or mount it");
            }
        } else if (file.sftp().host() == null) {
            findings.add(
                    place + "folder",
                    "is missing: write the folder from which the system reads profiles, or sftp.host for an SFTP"
                            + " server");
        }
        if (file.takenWithin().isNegative()) {
            findings.add(place + "taken-within", "is negative: write 0s or more, for example 4h");
        }
        file.sftp().check((setting, problem) -> findings.add(place + "sftp." + setting, problem));
    }

    private boolean isUnreachable(String system) {
        return Systems.find(tenant, system)
                .filter(settings -> settings.url() != null)
                .isEmpty();
    }
}
