package io.integrationhub.system.http;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemAuth;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.http.FailedAttempt.Kind;
import io.integrationhub.system.http.TokenCredentials.Token;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a token server for tokens with client credentials (RFC 6749, section 4.4). */
final class TokenEndpoint implements TokenCredentials.Source {

    /** Taken when the server does not say; RFC 6749 only recommends to say it. */
    private static final Duration USUAL_LIFETIME = Duration.ofMinutes(5);

    private final SystemAuth auth;
    private final Sending sending;
    private final Verdict verdict;
    private final JsonMapper json = new JsonMapper();

    /** Sends one request of this client; the same way as the calls themselves. */
    interface Sending {
        HttpResponse<byte[]> send(HttpRequest request);
    }

    TokenEndpoint(SystemAuth auth, Sending sending, Verdict verdict) {
        this.auth = auth;
        this.sending = sending;
        this.verdict = verdict;
    }

    @Override
    public Token fetch() {
        SystemAnswer answer = verdict.answer(sending.send(request()));
        if (answer.status() != 200) {
            throw refused(answer.status());
        }
        return read(answer.body());
    }

    private HttpRequest request() {
        URI url = Objects.requireNonNull(auth.tokenUrl(), "checked at start");
        return HttpRequest.newBuilder(url)
                .header("Authorization", "Basic " + clientCredentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form()))
                .build();
    }

    private String form() {
        String scope = auth.scope() == null ? "" : "&scope=" + encoded(auth.scope());
        return "grant_type=client_credentials" + scope;
    }

    private String clientCredentials() {
        String id = encoded(Objects.requireNonNull(auth.clientId(), "checked at start"));
        String secret = encoded(
                Objects.requireNonNull(auth.clientSecret(), "checked at start").value());
        return Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private Token read(byte[] body) {
        try {
            JsonNode answer = json.readTree(body);
            long seconds = answer.path("expires_in").asLong(USUAL_LIFETIME.toSeconds());
            String token = answer.path("access_token").asString("");
            if (token.isBlank()) {
                throw refused(200);
            }
            return new Token(token, Duration.ofSeconds(seconds));
        } catch (JacksonException _) {
            throw refused(200);
        }
    }

    private static FailedAttempt refused(int status) {
        String message = "the token server answered "
                + status
                + " without a token: check auth.token-url, auth.client-id"
                + " and auth.client-secret";
        return new FailedAttempt(Kind.FINAL, new PermanentFault(SystemFault.SYSTEM_REFUSED_CREDENTIALS, message));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
