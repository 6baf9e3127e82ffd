package io.integrationhub.catalogsync.commercetools.project;

import io.vrap.rmf.base.client.ApiHttpClient;
import io.vrap.rmf.base.client.ApiHttpMethod;
import io.vrap.rmf.base.client.ApiHttpRequest;
import io.vrap.rmf.base.client.ApiHttpResponse;
import io.vrap.rmf.base.client.ApiMethod;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request of the SDK whose body and response are JSON: the classes of the SDK have no Variants, and copying a product
 * into them and out again costs more than the request.
 */
final class JsonRequest extends ApiMethod<JsonRequest, JsonNode> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ApiHttpMethod method;
    private final String path;
    private final byte @Nullable [] body;

    private JsonRequest(ApiHttpClient client, ApiHttpMethod method, String path, byte @Nullable [] body) {
        super(client);
        this.method = method;
        this.path = path;
        this.body = body;
    }

    private JsonRequest(JsonRequest other) {
        super(other);
        this.method = other.method;
        this.path = other.path;
        this.body = other.body;
    }

    /** @param path relative to the API's URL, with the Project's key and the query, encoded */
    static JsonRequest get(ApiHttpClient client, String path) {
        return new JsonRequest(client, ApiHttpMethod.GET, path, null);
    }

    static JsonRequest post(ApiHttpClient client, String path, Object body) {
        return new JsonRequest(client, ApiHttpMethod.POST, path, JSON.writeValueAsBytes(body));
    }

    static JsonRequest delete(ApiHttpClient client, String path) {
        return new JsonRequest(client, ApiHttpMethod.DELETE, path, null);
    }

    @Override
    protected JsonRequest copy() {
        return new JsonRequest(this);
    }

    @Override
    protected ApiHttpRequest buildHttpRequest() {
        return new ApiHttpRequest(method, URI.create(path), getHeaders(), body);
    }

    @Override
    public CompletableFuture<ApiHttpResponse<JsonNode>> execute(ApiHttpClient client) {
        return client.execute(this, JsonRequest::read);
    }

    @Override
    public ApiHttpResponse<JsonNode> executeBlocking(ApiHttpClient client, Duration timeout) {
        return client.executeBlocking(this, JsonRequest::read, timeout);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonRequest request
                && method == request.method
                && path.equals(request.path)
                && Arrays.equals(body, request.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, path, Arrays.hashCode(body));
    }

    private static ApiHttpResponse<JsonNode> read(ApiHttpResponse<byte[]> response) {
        return new ApiHttpResponse<>(
                response.getStatusCode(), response.getHeaders(), JSON.readTree(response.getBody()));
    }
}
