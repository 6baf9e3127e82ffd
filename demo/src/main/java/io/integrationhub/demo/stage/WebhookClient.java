package io.integrationhub.demo.stage;

import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import io.integrationhub.sandbox.oms.protocol.WebhookSignature;
import java.time.Instant;

/** Sends what another program of the merchant could send with the OMS's secret: any body, without an event id. */
public final class WebhookClient {

    private final OmsWebhooks.Target target;

    WebhookClient(OmsWebhooks.Target target) {
        this.target = target;
    }

    /** Sends a document as JSON. */
    public void send(Object document) {
        byte[] body = JsonHttp.JSON.writeValueAsBytes(document);
        JsonHttp.required(JsonHttp.send(WebhookSignature.sign(target, body, Instant.now())), "sending a webhook");
    }
}
