package io.integrationhub.commercetools.extension;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the settings of Extensions, and that a tenant that uses one has made its choices.
 *
 * @param definitions the service's Extensions
 */
record ExtensionSettingsCheck(List<ExtensionDefinition> definitions) implements TenantSection.Check<ExtensionSettings> {

    private static final String SECTION = ExtensionSettings.SECTION.name() + ".";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** A shorter interval would spend the rate budget on checks. */
    private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);

    @Override
    public void check(Tenant tenant, ExtensionSettings settings, Findings findings) {
        checkValues(settings, findings);
        settings.named().forEach((name, one) -> checkNamed(name, one, settings, findings));
        List<ExtensionDefinition> used =
                definitions.stream().filter(one -> one.isFor(tenant)).toList();
        used.forEach(one -> checkChoice(one, settings, findings));
        if (!used.isEmpty()) {
            checkConnection(settings, findings);
        }
    }

    private static void checkValues(ExtensionSettings settings, Findings findings) {
        if (settings.secrets().stream().anyMatch(secret -> secret.value().length() < 16)) {
            findings.add(
                    SECTION + "secrets",
                    "contains a secret that can be guessed; use at least 16 characters, such as openssl rand -hex 24");
        }
        if (settings.checkInterval().compareTo(MIN_INTERVAL) < 0) {
            findings.add(SECTION + "check-interval", "must be at least 1s");
        }
        if (settings.timeoutMargin().isNegative()) {
            findings.add(SECTION + "timeout-margin", "must not be negative, for example 300ms");
        }
        URI url = settings.url();
        if (url != null && !isUsable(url, settings.allowPlainHttp())) {
            findings.add(
                    SECTION + "url", "must be a URL of the form https://host/path, without user, password or query");
        }
    }

    /** A sandbox on this host needs no certificate. */
    private static boolean isUsable(URI url, boolean plainHttp) {
        boolean http = "http".equals(url.getScheme());
        boolean isProtected =
                "https".equals(url.getScheme()) || http && (plainHttp || LOOPBACK.contains(url.getHost()));
        return isProtected
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static void checkNamed(
            String name, NamedExtensionSettings named, ExtensionSettings settings, Findings findings) {
        String prefix = SECTION + "named." + name + ".";
        if (named.concurrency() < 1 || named.concurrency() > 10_000) {
            findings.add(prefix + "concurrency", "must be between 1 and 10000");
        }
        @Nullable Duration timeout = named.timeout();
        Duration margin = settings.timeoutMargin();
        boolean isTooLong = timeout != null && timeout.compareTo(ExtensionDefinition.MAX_TIMEOUT) > 0;
        if (isTooLong || timeout != null && timeout.compareTo(margin) <= 0) {
            findings.add(prefix + "timeout", "must be at most 10s, and longer than timeout-margin (" + margin + ")");
        }
    }

    private static void checkChoice(ExtensionDefinition definition, ExtensionSettings settings, Findings findings) {
        NamedExtensionSettings named = settings.of(definition.name());
        if (named.onFailure() == null) {
            findings.add(
                    SECTION + "named." + definition.name() + ".on-failure",
                    "is missing: set accept to let a customer's write through unchecked when the check fails,"
                            + " or reject to ask the customer to try again");
        }
        if (named.timeout() == null && definition.timeout().compareTo(settings.timeoutMargin()) <= 0) {
            findings.add(
                    SECTION + "timeout-margin",
                    "must be shorter than the timeout of " + definition.name() + " (" + definition.timeout() + ")");
        }
    }

    private static void checkConnection(ExtensionSettings settings, Findings findings) {
        if (settings.secrets().isEmpty()) {
            findings.add(
                    SECTION + "secrets",
                    "is missing: it authenticates commercetools' calls; generate one with openssl rand -hex 24");
        }
        if (settings.url() == null && settings.managed()) {
            findings.add(
                    SECTION + "url",
                    "is missing: set the hub's public address, for example https://hub.example.com,"
                            + " or set managed=false and register the Extensions yourself");
        }
    }
}
