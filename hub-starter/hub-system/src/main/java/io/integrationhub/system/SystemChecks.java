package io.integrationhub.system;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What binding cannot see in the settings of a tenant's systems. */
final class SystemChecks {

    private final Findings findings;
    private final String prefix;

    private SystemChecks(Findings findings, String system) {
        this.findings = findings;
        this.prefix = "systems." + system + ".";
    }

    static void check(Map<String, SystemSettings> systems, Findings findings) {
        systems.forEach((system, settings) -> new SystemChecks(findings, system).check(settings));
    }

    private void check(SystemSettings settings) {
        checkUrl("url", settings.url(), settings);
        checkTimes(settings);
        checkLimits(settings);
        checkAuth(settings);
        settings.inbound().ifPresent(this::checkWebhook);
        settings.fetched().ifPresent(poll -> checkPoll(poll, settings.url()));
    }

    private void checkUrl(String property, @Nullable URI url, SystemSettings settings) {
        if (url == null) {
            return;
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            add(property, "must be an absolute address such as https://oms.example.com/api");
            return;
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            add(property, "must not contain user, query or fragment; credentials belong to auth.*");
        }
        if (scheme.equals("http") && !settings.allowPlainHttp()) {
            add(property, "is not https; use https, or set allow-plain-http=true inside a trusted" + " network");
        }
        if (Addresses.isPrivateLiteral(url.getHost()) && !settings.allowPrivateAddresses()) {
            add(property, "is a private address; set allow-private-addresses=true if that is meant");
        }
    }

    private void checkTimes(SystemSettings settings) {
        needPositive("timeout", settings.timeout());
        needPositive("connect-timeout", settings.connectTimeout());
        if (settings.connectTimeout().compareTo(settings.timeout()) > 0) {
            add("connect-timeout", "must not be longer than timeout (" + text(settings.timeout()) + ")");
        }
    }

    private void checkLimits(SystemSettings settings) {
        needBetween("concurrency", settings.concurrency(), 1, 1000);
        needBetween("requests-per-second", settings.requestsPerSecond(), 1, 10_000);
        needBetween("live.concurrency", settings.live().concurrency(), 1, 1000);
        needBetween("live.requests-per-second", settings.live().requestsPerSecond(), 1, 10_000);
        needBetween("retry.attempts", settings.retry().attempts(), 1, 10);
        checkCircuit("circuit.", settings.circuit());
        checkCircuit("live.circuit.", settings.live().circuit());
    }

    private void checkCircuit(String name, CircuitSettings circuit) {
        needBetween(name + "failure-rate", circuit.failureRate(), 1, 100);
        needBetween(name + "min-calls", circuit.minCalls(), 1, circuit.calls());
        needBetween(name + "probes", circuit.probes(), 1, 100);
        needPositive(name + "open-for", circuit.openFor());
    }

    private void checkAuth(SystemSettings settings) {
        SystemAuth auth = settings.auth();
        switch (auth.kind()) {
            case NONE -> {}
            case BASIC -> {
                need("auth.username", auth.username(), "auth.kind=basic needs username and password");
                need("auth.password", auth.password(), "auth.kind=basic needs username and password");
            }
            case BEARER -> need("auth.token", auth.token(), "auth.kind=bearer needs token");
            case API_KEY -> need("auth.key", auth.key(), "auth.kind=api-key needs key");
            case OAUTH2 -> {
                String needed = "auth.kind=oauth2 needs token-url, client-id and client-secret";
                need("auth.token-url", auth.tokenUrl(), needed);
                need("auth.client-id", auth.clientId(), needed);
                need("auth.client-secret", auth.clientSecret(), needed);
                checkUrl("auth.token-url", auth.tokenUrl(), settings);
            }
        }
    }

    private void checkWebhook(WebhookSettings webhook) {
        if (webhook.secrets().isEmpty()) {
            add("webhook.secrets", "is missing; the hub takes no webhook without proof of its sender");
        }
        if (!webhook.signed().contains("{body}")) {
            add("webhook.signed", "must contain {body}, for example {timestamp}.{body}");
        }
        if (webhook.signed().contains("{timestamp}") && webhook.timestampHeader() == null) {
            add("webhook.timestamp-header", "is missing; webhook.signed contains {timestamp}");
        }
        if (webhook.signed().contains("{id}") && webhook.idHeader() == null) {
            add("webhook.id-header", "is missing; webhook.signed contains {id}");
        }
        needPositive("webhook.tolerance", webhook.tolerance());
        needBetween("webhook.requests-per-second", webhook.requestsPerSecond(), 1, 10_000);
    }

    private void checkPoll(PollSettings poll, @Nullable URI url) {
        need("url", url, "poll.path is below it");
        need("poll.page", poll.page(), "it gives {\"items\": [...], \"next\": cursor} from the answer");
        if (!poll.path().startsWith("/") || !poll.path().contains("{cursor}")) {
            add("poll.path", "must begin with / and contain {cursor}, for example" + " /api/events?since={cursor}");
        }
        needPositive("poll.every", poll.every());
    }

    private void need(String property, @Nullable Object value, String why) {
        String text = value instanceof Secret secret ? secret.value() : String.valueOf(value);
        if (value == null || text.isBlank()) {
            add(property, "is missing; " + why);
        }
    }

    private void needPositive(String property, Duration value) {
        if (value.isNegative() || value.isZero()) {
            add(property, "must be longer than zero, for example 10s");
        }
    }

    private void needBetween(String property, int value, int least, int most) {
        if (value < least || value > most) {
            add(property, "must be between " + least + " and " + most + ", not " + value);
        }
    }

    private static String text(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private void add(String property, String problem) {
        findings.add(prefix + property, problem);
    }
}
