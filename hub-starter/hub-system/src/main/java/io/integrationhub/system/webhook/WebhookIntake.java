package io.integrationhub.system.webhook;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordKey;
import io.integrationhub.system.inbound.InboundRequest;
import io.integrationhub.system.inbound.Intake;
import io.integrationhub.system.inbound.JsonBody;
import io.integrationhub.system.inbound.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one webhook to the broker, if it comes from whom it says and was not taken before. */
final class WebhookIntake {

    private final Intake intake;
    private final SeenEvents seen;

    WebhookIntake(Intake intake, SeenEvents seen) {
        this.intake = intake;
        this.seen = seen;
    }

    /**
     * Returns when the broker has the event: {@code accepted}, or {@code duplicate} if it had it before.
     *
     * @throws Refusal in all other cases
     */
    String take(WebhookDoor door, InboundRequest request) {
        if (!door.proof().holds(request)) {
            throw Refusal.unauthorized();
        }
        intake.admit(door.tenant(), door.system(), door.settings().requestsPerSecond());
        String key = key(door, JsonBody.values(request.body()));
        String event = event(door, request);
        if (seen.isKnown(door.tenant(), door.system(), event)) {
            return "duplicate";
        }
        intake.publish(new OutboundRecord(door.tenant(), door.topic(), key, request.body(), Map.of()));

        // Last on purpose: if this is not reached, the event is published again, which is harmless;
        // the other way round it
        // would be lost.
        seen.remember(door.tenant(), door.system(), event, door.settings().rememberFor());

        return "accepted";
    }

    private static String key(WebhookDoor door, @Nullable Object body) {
        try {
            Object key = body == null ? null : door.key().apply(body);
            if (key == null || key.toString().isBlank()) {
                throw Refusal.malformed("the body does not say what it is about: the key expression gives nothing");
            }
            if (!RecordKey.isAcceptable(key.toString())) {
                throw Refusal.malformed("what the body is about is too long or has control characters");
            }
            return key.toString();
        } catch (PermanentFault e) {
            throw Refusal.malformed("the body does not say what it is about: " + e.getMessage());
        }
    }

    /**
     * The event's identity: its id together with its content. The id alone is often not signed, and a recorded request
     * with the id of another event would have that one taken for known.
     */
    private static String event(WebhookDoor door, InboundRequest request) {
        String header = door.settings().idHeader();
        String id = header == null ? "" : request.header(header).orElse("");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((id + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
