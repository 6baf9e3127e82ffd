package io.integrationhub.commercetools.ingress;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.integrationhub.commercetools.ingress.IngressSettings.PushToken;
import io.integrationhub.system.inbound.RequestRejected;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies the OpenID Connect token of a push of Google Pub/Sub
 * (https://cloud.google.com/pubsub/docs/authenticate-push-subscriptions).
 *
 * <p>Google uses a token for many pushes, so a token is accepted again until it expires, which is an hour after it was
 * issued. A push that somebody repeats within that hour is a repeated notification, which changes nothing.
 */
final class PushTokenVerifier {

    /** Longest time for which a request for keys waits for another one that is on its way. */
    private static final Duration REFRESH_TIMEOUT = Duration.ofSeconds(5);

    /** Google's keys are valid for days; a key that is not among the cached ones has them fetched at once. */
    private static final Duration CACHED_FOR = Duration.ofHours(1);

    /** Tokens with invented keys do not have the keys fetched more often than twice in this time. */
    private static final Duration FETCH_INTERVAL = Duration.ofSeconds(30);

    /** Keys are used that long while Google's address does not respond. */
    private static final Duration OUTAGE = Duration.ofHours(24);

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);
    private static final String BEARER = "Bearer ";

    private final Map<URI, NimbusJwtDecoder> decoders = new ConcurrentHashMap<>();
    private final PublicDocuments documents;
    private final InstantSource clock;

    PushTokenVerifier(PublicDocuments documents, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * What is wrong with the token in this header; empty if it is valid.
     *
     * @throws RequestRejected if the keys cannot be fetched at the moment; the sender repeats the push
     */
    Optional<String> problem(String authorization, PushToken settings) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of("it has no bearer token of Google in the header Authorization");
        }
        try {
            String token = authorization.substring(BEARER.length()).strip();
            Jwt decoded =
                    decoders.computeIfAbsent(settings.keysUrl(), this::decoder).decode(token);
            return problem(decoded, settings);
        } catch (BadJwtException _) {
            return Optional.of("its token is malformed, or not signed by a key of push-token.keys-url");
        } catch (JwtException _) {
            // The keys are unavailable, or were fetched just now and do not contain this one.
            throw RequestRejected.unavailable();
        }
    }

    private Optional<String> problem(Jwt token, PushToken settings) {
        Instant now = clock.instant();
        Instant expires = token.getExpiresAt();
        Instant issued = token.getIssuedAt();
        if (expires == null || !now.isBefore(expires.plus(CLOCK_SKEW))) {
            return Optional.of("its token has expired");
        }
        if (issued == null || issued.isAfter(now.plus(CLOCK_SKEW))) {
            return Optional.of("its token is not valid yet");
        }
        if (!settings.issuer().equals(token.getClaimAsString("iss"))) {
            return Optional.of("its token is of another issuer");
        }
        if (token.getAudience() == null || settings.audiences().stream().noneMatch(token.getAudience()::contains)) {
            return Optional.of("its token is for another audience than push-token.audiences");
        }
        boolean isVerified = Boolean.TRUE.equals(token.getClaims().get("email_verified"));
        String email = Objects.requireNonNullElse(token.getClaimAsString("email"), "");
        if (!isVerified || !settings.serviceAccounts().contains(email)) {
            return Optional.of("its token is of another account than push-token.service-accounts");
        }
        return Optional.empty();
    }

    private NimbusJwtDecoder decoder(URI keysUrl) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                JWKSourceBuilder.<SecurityContext>create(
                                url(keysUrl), _ -> new Resource(keys(keysUrl), "application/json"))
                        .cache(CACHED_FOR.toMillis(), REFRESH_TIMEOUT.toMillis())
                        .rateLimited(FETCH_INTERVAL.toMillis())
                        .outageTolerant(OUTAGE.toMillis())
                        .build()));
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // The claims are checked here, by the hub's clock.
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return decoder;
    }

    private String keys(URI keysUrl) throws IOException {
        return new String(documents.get(keysUrl), StandardCharsets.UTF_8);
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("checked at start", e);
        }
    }
}
