package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.HttpConnector;
import io.integrationhub.system.http.OutboundRequest;
import io.integrationhub.system.settings.AddressPolicy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/** Keys and certificates that the senders of notifications publish. */
final class PublicDocuments implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** A certificate has about 2 KB, a set of keys some more. */
    private static final DataSize MAX_SIZE = DataSize.ofKilobytes(256);

    /** Private addresses are permitted, because clouds offer these services inside the merchant's network too. */
    private final HttpConnector connector = new HttpConnector(TIMEOUT, MAX_SIZE, new AddressPolicy(true));

    /**
     * The body of a GET.
     *
     * @throws IOException if there is no response in time, or another status than 200
     */
    byte[] get(URI address) throws IOException {
        OutboundRequest request = new OutboundRequest("public-document", "GET", address, Map.of(), new byte[0], true);
        SystemResponse response = connector.send(request, Deadline.in(TIMEOUT));
        if (response.status() != 200) {
            throw new IOException("responded with status " + response.status());
        }
        return response.body();
    }

    @Override
    public void close() {
        connector.close();
    }
}
