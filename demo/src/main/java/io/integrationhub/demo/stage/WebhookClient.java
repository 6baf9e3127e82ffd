package io.integrationhub.demo.stage;

import io.integrationhub.demo.stage.JsonHttp.Response;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends what another program of the merchant could send with the OMS's secret: any body, without an event id. */
public final class WebhookClient {

    private static final String ALGORITHM = "HmacSHA256";

    private final URI url;
    private final String secret;

    WebhookClient(URI url, String secret) {
        this.url = url;
        this.secret = secret;
    }

    /** Sends a document as JSON. */
    public void send(Object document) {
        byte[] body = JsonHttp.JSON.writeValueAsBytes(document);
        String timestamp = String.valueOf(System.currentTimeMillis() / 1000);
        Response response = JsonHttp.send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("X-Oms-Timestamp", timestamp)
                .header("X-Oms-Signature", signature(timestamp, body))
                .POST(BodyPublishers.ofByteArray(body)));
        JsonHttp.required(response, "sending a webhook");
    }

    private String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform provides " + ALGORITHM, e);
        }
    }
}
