package io.integrationhub.system.http;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.Tasks;
import io.integrationhub.system.settings.AddressPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Sends requests and reads complete responses, within a deadline, a size and permitted addresses. */
public final class HttpConnector implements HttpEndpoint.Transport, AutoCloseable {

    /** The body of a response is larger than the limit. */
    static final class ResponseTooLarge extends IOException {

        private ResponseTooLarge(long limit) {
            super("the response is larger than " + limit + " bytes");
        }
    }

    /** The client sets these itself. */
    private static final Set<String> RESERVED =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    /** The only header whose values cannot be told apart if they are joined by commas. */
    private static final String COOKIES = "set-cookie";

    private final BoundedExchange exchanges = new BoundedExchange(Tasks.ON_VIRTUAL_THREADS);
    private final CloseableHttpClient client;
    private final int maxResponseSize;

    /**
     * A connector with connections of its own.
     *
     * @param connectTimeout time to open a connection to one address
     * @param maxResponseSize largest body that is read, after decompression
     * @param addresses which addresses it may connect to
     */
    public HttpConnector(Duration connectTimeout, DataSize maxResponseSize, AddressPolicy addresses) {
        this(
                connectTimeout,
                maxResponseSize,
                new AddressGuard(addresses, InetAddress::getAllByName),
                DefaultClientTlsStrategy.createSystemDefault());
    }

    HttpConnector(Duration connectTimeout, DataSize maxResponseSize, AddressGuard guard, TlsSocketStrategy tls) {
        this.client = ConnectionPool.client(connectTimeout, guard, tls);
        this.maxResponseSize = (int) Math.min(maxResponseSize.toBytes(), Integer.MAX_VALUE - 16);
    }

    /**
     * Sends the request and waits for the complete response, whatever its status. The exchange runs on a thread of its
     * own, so that the caller can leave whatever hangs: the DNS server, the handshake, a body that drips.
     *
     * @throws SocketTimeoutException if the deadline passed before the last byte
     * @throws IOException if there is no complete response for another reason; {@link HttpFailure} has the kinds
     */
    @Override
    public SystemResponse send(OutboundRequest request, Deadline deadline) throws IOException {
        HttpUriRequestBase message = message(request);
        return exchanges.run(() -> client.execute(message, response -> read(message, response)), deadline);
    }

    private static HttpUriRequestBase message(OutboundRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach((header, value) -> {
            if (!RESERVED.contains(header.toLowerCase(Locale.ROOT))) {
                message.setHeader(header, value);
            }
        });
        if (request.body().length > 0) {
            message.setEntity(new ByteArrayEntity(request.body(), null));
        }
        return message;
    }

    private SystemResponse read(HttpUriRequestBase message, ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                String name = header.getName().toLowerCase(Locale.ROOT);
                headers.merge(
                        name, header.getValue(), (first, next) -> name.equals(COOKIES) ? first + "\n" + next : first);
            }
        }
        return new SystemResponse(response.getCode(), headers, body(message, response.getEntity()));
    }

    private byte[] body(HttpUriRequestBase message, @Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        byte[] body = decompressed(entity).readNBytes(maxResponseSize + 1);
        if (body.length > maxResponseSize) {
            // Closes the connection: closing the response alone would read the rest of it.
            message.cancel();
            throw new ResponseTooLarge(maxResponseSize);
        }
        return body;
    }

    private static InputStream decompressed(HttpEntity entity) throws IOException {
        if (!"gzip".equalsIgnoreCase(entity.getContentEncoding())) {
            return entity.getContent();
        }
        PushbackInputStream content = new PushbackInputStream(entity.getContent());
        int first = content.read();
        if (first < 0) {
            return content;
        }
        content.unread(first);
        return new GZIPInputStream(content);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
