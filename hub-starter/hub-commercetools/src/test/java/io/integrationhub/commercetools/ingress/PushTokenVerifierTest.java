package io.integrationhub.commercetools.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.integrationhub.commercetools.ingress.IngressSettings.PushToken;
import io.integrationhub.system.inbound.RequestRejected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushTokenVerifierTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final GoogleKeys google = new GoogleKeys();
    private final PublicDocuments documents = new PublicDocuments();
    private Instant now = START;
    private final PushTokenVerifier verifier = new PushTokenVerifier(documents, () -> now);

    @AfterEach
    void stop() {
        google.close();
        documents.close();
    }

    @Test
    void acceptsATokenOfGoogle() {
        assertThat(problem(google.token(START, same()))).isEmpty();
    }

    @Test
    void acceptsATokenAgainBecauseGoogleUsesItForManyPushes() {
        // Given
        String token = google.token(START, same());
        problem(token);
        now = START.plus(59, ChronoUnit.MINUTES);

        // Then
        assertThat(problem(token)).isEmpty();
    }

    @Test
    void rejectsATokenThatIsReplayedAfterItExpired() {
        // Given
        String token = google.token(START, same());
        problem(token);
        now = START.plus(62, ChronoUnit.MINUTES);

        // Then
        assertThat(problem(token)).contains("its token has expired");
    }

    @Test
    void rejectsATokenThatWasReplayedFromAnotherReceiver() {
        // Given
        String token = google.token(START, claims -> claims.audience("https://other.example.com/"));

        // Then
        assertThat(problem(token)).contains("its token is for another audience than push-token.audiences");
    }

    @Test
    void rejectsATokenWithoutAudienceOrExpiry() {
        assertThat(problem(google.token(START, claims -> claims.audience(List.of()))))
                .isPresent();
        assertThat(problem(google.token(START, claims -> claims.expirationTime(null))))
                .isPresent();
        assertThat(problem(google.token(START, claims -> claims.issueTime(null))))
                .isPresent();
    }

    @Test
    void rejectsATokenFromTheFuture() {
        assertThat(problem(google.token(START.plusSeconds(300), same()))).contains("its token is not valid yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "accounts.google.com.evil.example", ""})
    void rejectsAnotherIssuer(String issuer) {
        assertThat(problem(google.token(START, claims -> claims.issuer(issuer))))
                .contains("its token is of another issuer");
    }

    @Test
    void rejectsAnotherServiceAccount() {
        assertThat(problem(google.token(START, claims -> claims.claim("email", "me@evil.iam.gserviceaccount.com"))))
                .contains("its token is of another account than push-token.service-accounts");
        assertThat(problem(google.token(START, claims -> claims.claim("email_verified", false))))
                .isPresent();
    }

    @Test
    void rejectsASignatureOfAnotherKey() {
        assertThat(problem(GoogleKeys.token(GoogleKeys.foreignKey("key-1"), START, same())))
                .contains("its token is malformed, or not signed by a key of push-token.keys-url");
    }

    @Test
    void rejectsATokenWithoutSignature() {
        // Given
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(GoogleKeys.ISSUER)
                .audience(GoogleKeys.AUDIENCE)
                .expirationTime(Date.from(START.plusSeconds(60)))
                .build();

        // Then
        assertThat(problem(new PlainJWT(claims).serialize())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer a.b.c", "Basic aHViOnNlY3JldA==", "Bearer ..."})
    void rejectsWhatIsNoToken(String header) {
        assertThat(verifier.problem(header, settings())).isPresent();
    }

    @Test
    void fetchesTheKeysOnceAndAgainAfterARotation() {
        // Given
        problem(google.token(START, same()));
        problem(google.token(START, same()));
        int before = google.fetches();

        // When
        google.rotate("key-2");
        Optional<String> afterRotation = problem(google.token(START, same()));

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(afterRotation).isEmpty();
        assertThat(google.fetches()).isEqualTo(2);
    }

    @Test
    void fetchesNotMoreOftenForInventedKeys() {
        // Given
        problem(google.token(START, same()));

        // When
        for (int i = 0; i < 10; i++) {
            String token = GoogleKeys.token(GoogleKeys.foreignKey("invented-" + i), START, same());
            assertNotAccepted(token);
        }

        // Then
        assertThat(google.fetches()).isLessThanOrEqualTo(2);
    }

    @Test
    void hasTheSenderRepeatWhileTheKeysAreUnavailable() {
        // Given
        String token = google.token(START, same());
        google.close();
        documents.close();

        // Then
        assertThatThrownBy(() -> problem(token))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        it -> assertThat(it.status().value()).isEqualTo(503));
    }

    private void assertNotAccepted(String token) {
        try {
            assertThat(problem(token)).isPresent();
        } catch (RequestRejected rejected) {
            assertThat(rejected.status().value()).isEqualTo(503);
        }
    }

    private Optional<String> problem(String token) {
        return verifier.problem("Bearer " + token, settings());
    }

    private PushToken settings() {
        return new PushToken(
                List.of(GoogleKeys.AUDIENCE), List.of(GoogleKeys.ACCOUNT), GoogleKeys.ISSUER, google.address());
    }

    private static UnaryOperator<JWTClaimsSet.Builder> same() {
        return claims -> claims;
    }
}
