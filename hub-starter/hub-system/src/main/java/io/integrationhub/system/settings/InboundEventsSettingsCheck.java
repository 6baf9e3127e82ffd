package io.integrationhub.system.settings;

import io.integrationhub.system.settings.WebhookSettings.Scheme;
import java.net.URI;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks how the events of a system reach the hub: by its webhook or by a poll. */
final class InboundEventsSettingsCheck {

    private static final int MIN_SECRET_LENGTH = 16;

    /** Standard Webhooks marks Base64-encoded keys with this prefix. */
    private static final String BASE64_KEY = "whsec_";

    private static final Set<Scheme> NEEDS_HEADER = Set.of(Scheme.HMAC_SHA256, Scheme.ECDSA_SHA256, Scheme.HEADER);

    private InboundEventsSettingsCheck() {}

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
        boolean isSigned = webhook.scheme() == WebhookSettings.Scheme.HMAC_SHA256
                || webhook.scheme() == WebhookSettings.Scheme.ECDSA_SHA256;
        if (isSigned && webhook.timestampHeader() != null && !content.contains("{timestamp}")) {
            require.report(
                    "webhook.signed-content",
                    "does not contain {timestamp}, so anybody could send a recorded request again with a new time: write"
                            + " what the system signs, for example {timestamp}.{body}, or set no timestamp-header");
        }
        if (webhook.secrets().stream().anyMatch(secret -> !isStrong(secret.value(), webhook.scheme()))) {
            require.report(
                    "webhook.secrets",
                    "contains a secret that can be guessed; use at least " + MIN_SECRET_LENGTH
                            + " characters, such as openssl rand -hex 24" + format(webhook.scheme()));
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

    /** The password of a user counts alone; of a Base64-encoded key, its bytes. */
    private static boolean isStrong(String secret, WebhookSettings.Scheme scheme) {
        return switch (scheme) {
            case HMAC_SHA256 ->
                secret.startsWith(BASE64_KEY)
                        ? keyLength(secret.substring(BASE64_KEY.length())) >= MIN_SECRET_LENGTH
                        : secret.length() >= MIN_SECRET_LENGTH;
            case ECDSA_SHA256 -> PublicKeys.isValid(secret);
            case BASIC -> secret.indexOf(':') > 0 && secret.length() - secret.indexOf(':') > MIN_SECRET_LENGTH;
            case BEARER, HEADER -> secret.length() >= MIN_SECRET_LENGTH;
        };
    }

    private static int keyLength(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException _) {
            return 0;
        }
    }

    private static String format(WebhookSettings.Scheme scheme) {
        return switch (scheme) {
            case HMAC_SHA256 -> "; after " + BASE64_KEY + ", it must be Base64";
            case ECDSA_SHA256 -> "; for ecdsa-sha256, write the sender's public key in Base64";
            case BASIC -> "; for basic, write user:password";
            case BEARER, HEADER -> "";
        };
    }

    static void check(String prefix, PollSettings poll, @Nullable URI url, Requirements require) {
        require.present("url", url, prefix + "path is relative to it");
        require.present(
                prefix + "page-mapping",
                poll.pageMapping(),
                "it maps the response to {\"items\": [...], \"next\": cursor}");
        if (!poll.path().startsWith("/") || !poll.path().contains("{cursor}")) {
            require.report(
                    prefix + "path", "must begin with / and contain {cursor}, for example /api/events?since={cursor}");
        }
        require.positive(prefix + "interval", poll.interval());
    }
}
