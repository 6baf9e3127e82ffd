package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.RequestRejected;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Amazon SNS without a network: responds with what it was given, and records what was called. */
final class FakeSnsHttp extends SnsHttp {

    private final Map<URI, byte[]> responses = new ConcurrentHashMap<>();
    private final List<URI> called = new CopyOnWriteArrayList<>();

    FakeSnsHttp() {
        super(new PublicDocuments());
    }

    void respond(String address, byte[] body) {
        responses.put(URI.create(address), body);
    }

    List<URI> called() {
        return List.copyOf(called);
    }

    @Override
    byte[] get(URI address) {
        called.add(address);
        byte[] body = responses.get(address);
        if (body == null) {
            throw RequestRejected.unavailable();
        }
        return body;
    }
}
