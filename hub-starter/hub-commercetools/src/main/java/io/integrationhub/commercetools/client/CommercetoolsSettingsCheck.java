package io.integrationhub.commercetools.client;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what spans several settings of a Project. */
final class CommercetoolsSettingsCheck implements TenantSection.Check<CommercetoolsSettings> {

    private static final String REGION = "commercetools.region";
    private static final String SCOPES = "commercetools.scopes";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern SCOPE = Pattern.compile("[a-z_]+(:[a-zA-Z0-9_-]+){0,2}");
    private static final Duration MAX = Duration.ofMinutes(2);

    @Override
    public void check(Tenant tenant, CommercetoolsSettings settings, Findings findings) {
        checkRegion(settings, findings);
        settings.scopes().forEach(scope -> checkScope(scope, settings.projectKey(), findings));
        checkTimes(settings, findings);
    }

    private static void checkRegion(CommercetoolsSettings settings, Findings findings) {
        boolean urls = settings.apiUrl() != null || settings.authUrl() != null;
        if (settings.region() != null && urls) {
            findings.add(REGION, "is set together with api-url or auth-url: remove one of them");
        } else if (settings.region() == null && !urls) {
            findings.add(REGION, "is missing: set the Project's region, for example gcp-europe-west1");
        } else if (settings.region() == null) {
            checkUrl("commercetools.api-url", settings.apiUrl(), settings.allowPlainHttp(), findings);
            checkUrl("commercetools.auth-url", settings.authUrl(), settings.allowPlainHttp(), findings);
        }
    }

    private static void checkUrl(String property, @Nullable URI url, boolean plainHttp, Findings findings) {
        if (url == null) {
            findings.add(property, "is missing: without a region, both api-url and auth-url are required");
        } else if (url.getScheme() != null && isIncomplete(url)) {
            findings.add(property, "must be a URL of the form https://host, without user, password or query");
        } else if (url.getScheme() != null && !isProtected(url, plainHttp)) {
            findings.add(property, "must begin with https://: the client secret would be sent unencrypted");
        }
    }

    private static boolean isIncomplete(URI url) {
        return url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null;
    }

    /** The sandbox on this machine needs no certificate. */
    private static boolean isProtected(URI url, boolean plainHttp) {
        boolean http = "http".equals(url.getScheme());
        return "https".equals(url.getScheme()) || http && (plainHttp || LOOPBACK.contains(url.getHost()));
    }

    private static void checkScope(String scope, String projectKey, Findings findings) {
        if (!SCOPE.matcher(scope).matches()) {
            findings.add(SCOPES, "has '" + scope + "', which is not a scope: write for example manage_orders");
        } else if (scope.contains(":") && !scope.split(":")[1].equals(projectKey)) {
            findings.add(SCOPES, "has '" + scope + "', which is for another Project than " + projectKey);
        }
    }

    private static void checkTimes(CommercetoolsSettings settings, Findings findings) {
        checkTime("commercetools.timeout", settings.timeout(), findings);
        checkTime("commercetools.connect-timeout", settings.connectTimeout(), findings);
        checkTime("commercetools.outage-probe-interval", settings.outageProbeInterval(), findings);
        @Nullable Duration retryAfter = settings.maxRetryAfter();
        if (retryAfter != null && !retryAfter.isPositive()) {
            findings.add("commercetools.max-retry-after", "must be longer than zero, for example 1m");
        }
        @Nullable Duration connect = settings.connectTimeout();
        @Nullable Duration whole = settings.timeout();
        if (connect != null && whole != null && connect.compareTo(whole) > 0) {
            findings.add("commercetools.connect-timeout", "must not be longer than timeout (" + whole + ")");
        }
    }

    /** A value that could not be bound is null here; that is reported already. */
    private static void checkTime(String property, @Nullable Duration value, Findings findings) {
        if (value != null && (!value.isPositive() || value.compareTo(MAX) > 0)) {
            findings.add(property, "must be more than 0 and at most 2 minutes");
        }
    }
}
