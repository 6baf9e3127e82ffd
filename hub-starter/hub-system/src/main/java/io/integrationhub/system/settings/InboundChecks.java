package io.integrationhub.system.settings;

import io.integrationhub.system.settings.WebhookSettings.Scheme;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks how the events of a system reach the hub: by its webhook or by a poll. */
final class InboundChecks {

    private static final Set<Scheme> NEEDS_HEADER = Set.of(Scheme.HMAC_SHA256, Scheme.HEADER);

    private InboundChecks() {}

    static void check(WebhookSettings webhook, Requirements require) {
        if (webhook.secrets().isEmpty()) {
            require.report("webhook.secrets", "is missing; the hub accepts no webhook without authentication");
        }
        String content = webhook.signedContent();
        if (!content.contains("{body}")) {
            require.report("webhook.signed-content", "must contain {body}, for example {timestamp}.{body}");
        }
        if (content.contains("{timestamp}") && webhook.timestampHeader() == null) {
            require.report("webhook.timestamp-header", "is missing; webhook.signed-content contains {timestamp}");
        }
        if (content.contains("{id}") && webhook.idHeader() == null) {
            require.report("webhook.id-header", "is missing; webhook.signed-content contains {id}");
        }
        if (webhook.signatureHeader().isBlank() && NEEDS_HEADER.contains(webhook.scheme())) {
            require.report("webhook.signature-header", "is empty; write the header with the signature or the secret");
        }
        if (webhook.testContentTypes().stream().anyMatch(type -> type.contains("json"))) {
            require.report("webhook.test-content-types", "must not contain JSON, the content type of events");
        }
        require.positive("webhook.tolerance", webhook.tolerance());
        require.between("webhook.requests-per-second", webhook.requestsPerSecond(), 1, 10_000);
    }

    static void check(PollSettings poll, @Nullable URI url, Requirements require) {
        require.present("url", url, "poll.path is relative to it");
        require.present(
                "poll.page-mapping",
                poll.pageMapping(),
                "it maps the response to {\"items\": [...], \"next\": cursor}");
        if (!poll.path().startsWith("/") || !poll.path().contains("{cursor}")) {
            require.report(
                    "poll.path", "must begin with / and contain {cursor}, for example /api/events?since={cursor}");
        }
        require.positive("poll.interval", poll.interval());
    }
}
