package io.integrationhub.commercetools.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.core.fault.TransientFault;
import io.vrap.rmf.base.client.ApiHttpHeaders;
import io.vrap.rmf.base.client.ApiHttpMethod;
import io.vrap.rmf.base.client.ApiHttpRequest;
import io.vrap.rmf.base.client.ApiHttpResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The token of one API client (OAuth 2.0 client credentials), shared by all requests: of many that find it missing or
 * refused at once, one fetches it and the others wait for that one's result, be it good or bad.
 */
final class AccessToken {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RequestName REQUEST = new RequestName(ApiHttpMethod.POST, "token");

    private final HttpTransport transport;
    private final CommercetoolsSettings settings;
    private final InstantSource clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Token token;
    private volatile @Nullable Failure failure;

    AccessToken(HttpTransport transport, CommercetoolsSettings settings, InstantSource clock) {
        this.transport = transport;
        this.settings = settings;
        this.clock = clock;
    }

    private record Token(String value, Set<String> scopes, Instant staleAt) {}

    private record Failure(FailedAttempt attempt, Instant at) {}

    /**
     * The current token, fetched if there is none.
     *
     * @throws FailedAttempt the authorization service refuses the API client, or cannot be reached
     */
    String value() {
        return current().value();
    }

    /** What the current token allows, for example {@code manage_orders:acme-prod}; faults as {@link #value}. */
    Set<String> scopes() {
        return current().scopes();
    }

    private Token current() {
        Instant asked = clock.instant();
        Token known = token;
        return known != null && asked.isBefore(known.staleAt()) ? known : fetched(asked);
    }

    /** Forgets a token that the API refused, unless another caller already replaced it. */
    void refused(String value) {
        fetching.lock();
        try {
            Token current = token;
            if (current != null && current.value().equals(value)) {
                token = null;
            }
        } finally {
            fetching.unlock();
        }
    }

    private Token fetched(Instant asked) {
        fetching.lock();
        try {
            Token current = token;
            if (current != null && asked.isBefore(current.staleAt())) {
                return current;
            }
            Failure last = failure;
            if (last != null && !last.at().isBefore(asked)) {
                throw last.attempt();
            }
            Token fresh = fetch();
            token = fresh;
            return fresh;
        } catch (FailedAttempt e) {
            failure = new Failure(e, clock.instant());
            throw e;
        } finally {
            fetching.unlock();
        }
    }

    private Token fetch() {
        try {
            ApiHttpResponse<byte[]> answer = transport.exchange(request());
            if (answer.getStatusCode() != 200) {
                throw failure(answer);
            }
            return read(answer.getBody());
        } catch (IOException e) {
            throw new FailedAttempt(
                    new TransientFault(
                            CommercetoolsFault.COMMERCETOOLS_UNREACHABLE,
                            "no answer from the authorization service of commercetools",
                            e),
                    true,
                    true,
                    null);
        }
    }

    /**
     * Refused credentials are an outage of the whole tenant, not the fault of one message: its consumers pause until
     * someone has corrected the secret and restarted the service, and nothing is parked meanwhile.
     */
    private static FailedAttempt failure(ApiHttpResponse<byte[]> answer) {
        int status = answer.getStatusCode();
        if (status == 429 || status >= 500) {
            return Judgement.of(REQUEST, answer);
        }
        String codes = ErrorBody.read(answer.getBody()).summary();
        return new FailedAttempt(
                new TransientFault(
                        CommercetoolsFault.COMMERCETOOLS_FORBIDDEN,
                        "the authorization service refuses the API client: "
                                + status
                                + " "
                                + codes
                                + "; check client-id, client-secret and scopes"),
                false,
                true,
                null);
    }

    private Token read(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            String value = answer.path("access_token").asString("");
            long lifetime = answer.path("expires_in").asLong(0);
            if (!value.isEmpty() && lifetime > 0) {
                // A tenth early: the token must outlast the request it is used for, even if the
                // clocks differ.
                Set<String> scopes =
                        Set.copyOf(List.of(answer.path("scope").asString("").split(" ")));
                return new Token(value, scopes, clock.instant().plusSeconds(lifetime * 9 / 10));
            }
        } catch (JacksonException e) {
            // Said below, without the content: it could be half a token.
        }
        throw new FailedAttempt(
                new TransientFault(
                        CommercetoolsFault.COMMERCETOOLS_FAILED,
                        "the authorization service of commercetools answered without a token"),
                true,
                true,
                null);
    }

    private ApiHttpRequest request() {
        String credentials = settings.clientId() + ":" + settings.clientSecret().value();
        String scope = String.join(" ", settings.qualifiedScopes());
        String form =
                "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + URLEncoder.encode(scope, UTF_8));
        ApiHttpHeaders headers = new ApiHttpHeaders()
                .withHeader(ApiHttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .withHeader(
                        ApiHttpHeaders.AUTHORIZATION,
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
        return new ApiHttpRequest(ApiHttpMethod.POST, settings.tokenUrl(), headers, form.getBytes(UTF_8));
    }
}
