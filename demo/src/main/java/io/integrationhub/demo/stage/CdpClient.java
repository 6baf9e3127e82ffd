package io.integrationhub.demo.stage;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Acts as a customer data platform: reports customers to the hub, and shows what the platform knows about them. */
public final class CdpClient {

    private final JsonHttp admin;
    private final JsonHttp hub;
    private final String webhook;

    CdpClient(URI platform, URI webhook, String secret) {
        this.admin = new JsonHttp(platform, "");
        this.hub = new JsonHttp(webhook, "Bearer " + secret);
        this.webhook = webhook.getPath();
    }

    /** Reports the state of a customer to the hub, in the neutral form. */
    public void report(Map<String, Object> customer) {
        JsonHttp.required(hub.post(webhook, customer), "reporting a customer");
    }

    /** Returns what the platform knows about a person; empty if it does not know the person. */
    public Optional<JsonNode> profile(String id) {
        JsonNode profiles = JsonHttp.required(admin.get("/stand-in/profiles"), "reading from the CDP");
        return Optional.of(profiles.path(id)).filter(JsonNode::isObject);
    }
}
