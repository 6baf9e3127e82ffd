package io.integrationhub.system.settings;

import io.integrationhub.core.tenant.Findings;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Checks what binding cannot check in the settings of a tenant's systems. */
final class SystemSettingsCheck {

    private SystemSettingsCheck() {}

    static void check(Map<String, SystemSettings> systems, Findings findings) {
        systems.forEach((name, settings) -> check(settings, new Requirements(findings, "systems." + name + ".")));
    }

    private static void check(SystemSettings settings, Requirements require) {
        UrlCheck.check("url", settings.url(), settings, require);
        checkTimes(settings, require);
        checkLimits(settings, require);
        checkAuth(settings, require);
        settings.configuredWebhook().ifPresent(webhook -> InboundEventsSettingsCheck.check(webhook, require));
        settings.configuredPoll()
                .ifPresent(poll -> InboundEventsSettingsCheck.check("poll.", poll, settings.url(), require));
        settings.polls()
                .forEach((dataType, poll) ->
                        InboundEventsSettingsCheck.check("polls." + dataType + ".", poll, settings.url(), require));
    }

    private static void checkTimes(SystemSettings settings, Requirements require) {
        require.positive("timeout", settings.timeout());
        require.positive("connect-timeout", settings.connectTimeout());
        if (settings.connectTimeout().compareTo(settings.timeout()) > 0) {
            require.report("connect-timeout", "must not be longer than timeout (" + text(settings.timeout()) + ")");
        }
    }

    private static void checkLimits(SystemSettings settings, Requirements require) {
        require.between("concurrency", settings.concurrency(), 1, 1000);
        require.between("requests-per-second", settings.requestsPerSecond(), 1, 10_000);
        require.between("live.concurrency", settings.live().concurrency(), 1, 1000);
        require.between("live.requests-per-second", settings.live().requestsPerSecond(), 1, 10_000);
        require.between("retry.max-attempts", settings.retry().maxAttempts(), 1, 10);
        require.positive("retry.max-retry-after", settings.retry().maxRetryAfter());
        checkCircuit("circuit.", settings.circuit(), require);
        checkCircuit("live.circuit.", settings.live().circuit(), require);
    }

    private static void checkCircuit(String name, CircuitSettings circuit, Requirements require) {
        require.between(name + "failure-rate", circuit.failureRate(), 1, 100);
        require.between(name + "min-calls", circuit.minCalls(), 1, circuit.windowSize());
        require.between(name + "half-open-calls", circuit.halfOpenCalls(), 1, 100);
        require.positive(name + "open-duration", circuit.openDuration());
    }

    private static void checkAuth(SystemSettings settings, Requirements require) {
        SystemAuth auth = settings.auth();
        switch (auth.scheme()) {
            case NONE -> {}
            case BASIC -> {
                require.present("auth.username", auth.username(), "auth.scheme=basic needs username and password");
                require.present("auth.password", auth.password(), "auth.scheme=basic needs username and password");
            }
            case BEARER -> require.present("auth.token", auth.token(), "auth.scheme=bearer needs token");
            case API_KEY -> require.present("auth.key", auth.key(), "auth.scheme=api-key needs key");
            case BASIC_KEY -> require.present("auth.key", auth.key(), "auth.scheme=basic-key needs key");
            case OAUTH2 -> {
                String reason = "auth.scheme=oauth2 needs token-url, client-id and client-secret";
                require.present("auth.token-url", auth.tokenUrl(), reason);
                require.present("auth.client-id", auth.clientId(), reason);
                require.present("auth.client-secret", auth.clientSecret(), reason);
                UrlCheck.check("auth.token-url", auth.tokenUrl(), settings, require);
            }
        }
    }

    private static String text(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
