package io.integrationhub.sandbox.oms;

import java.net.URI;

/**
 * Where updates are sent to.
 *
 * @param url takes them as {@code POST}
 * @param secret signs them
 */
public record WebhookTarget(URI url, String secret) {

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "WebhookTarget[" + url + "]";
    }
}
