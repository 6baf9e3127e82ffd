package io.integrationhub.commercetools.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.system.inbound.RequestRejected;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnsSignaturesTest {

    private static final SignedSns SNS = new SignedSns();
    private static final Instant NOW = Instant.now().plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MILLIS);

    private final FakeSnsHttp http = new FakeSnsHttp();
    private final SnsSignatures signatures = new SnsSignatures(new SnsCertificates(http), () -> NOW);

    @BeforeEach
    void publishTheCertificate() {
        http.respond(SignedSns.CERTIFICATE_URL, SNS.pem());
    }

    @ParameterizedTest
    @CsvSource({
        "Notification,1",
        "Notification,2",
        "SubscriptionConfirmation,1",
        "SubscriptionConfirmation,2",
        "UnsubscribeConfirmation,2"
    })
    void acceptsWhatSnsSigned(String type, String version) {
        assertThat(problem(SNS.fields(type, "{\"a\":\"b\"}\n", version, NOW))).isEmpty();
    }

    @Test
    void acceptsAMessageWithASubject() {
        // Given
        Map<String, String> fields = SNS.fields("Notification", "m", "2", NOW);
        fields.put("Subject", "s");

        // Then
        assertThat(problem(SNS.signed(fields))).isEmpty();
    }

    @Test
    void fetchesTheCertificateOnce() {
        // When
        for (int i = 0; i < 5; i++) {
            problem(SNS.fields("Notification", "m" + i, "2", NOW));
        }

        // Then
        assertThat(http.called()).containsExactly(URI.create(SignedSns.CERTIFICATE_URL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "MessageId", "Timestamp", "Type", "Signature"})
    void rejectsAMessageThatWasChanged(String field) {
        // Given
        Map<String, String> fields = SNS.fields("Notification", "m", "2", NOW);
        fields.put(field, field.equals("Timestamp") ? NOW.minusSeconds(1).toString() : "UnsubscribeConfirmation");

        // Then
        assertThat(problem(fields)).isPresent();
    }

    @Test
    void rejectsTheSignatureOfAnotherKey() {
        assertThat(problem(new SignedSns().fields("Notification", "m", "2", NOW)))
                .contains("its signature does not match its content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "", "2 "})
    void rejectsAnUnknownVersion(String version) {
        // Given
        Map<String, String> fields = SNS.fields("Notification", "m", "2", NOW);
        fields.put("SignatureVersion", version);

        // Then
        assertThat(problem(fields)).contains("its SignatureVersion is neither 1 nor 2");
    }

    @Test
    void rejectsAVersionThatDoesNotFitTheSignature() {
        // Given
        Map<String, String> fields = SNS.fields("Notification", "m", "2", NOW);
        fields.put("SignatureVersion", "1");

        // Then
        assertThat(problem(fields)).isPresent();
    }

    @Test
    void rejectsATopicThatIsNotTheTenants() {
        // Given
        Map<String, String> fields = SNS.fields("Notification", "m", "2", NOW);
        fields.put("TopicArn", "arn:aws:sns:eu-west-1:999999999999:hub");

        // Then
        assertThat(problem(SNS.signed(fields))).contains("its topic is none of sns-topic-arns");
        assertThat(http.called()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-abc123.pem",
                "https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-abc123.pem",
                "https://evil.example/SimpleNotificationService-abc123.pem",
                "https://bucket.s3.amazonaws.com/SimpleNotificationService-abc123.pem",
                "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-abc123.pem",
                "https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-abc123.pem",
                "https://sns.eu-west-1.amazonaws.com@evil.example/SimpleNotificationService-abc123.pem",
                "https://sns.eu-west-1.amazonaws.com/?Action=Publish&x=.pem",
                "https://sns.eu-west-1.amazonaws.com/x/../SimpleNotificationService-abc123.pem",
                "file:///SimpleNotificationService-abc123.pem",
                ""
            })
    void fetchesNoCertificateFromElsewhere(String address) {
        // Given
        Map<String, String> fields = SNS.fields("Notification", "m", "2", NOW);
        fields.put("SigningCertURL", address);

        // Then
        assertThat(problem(fields)).isPresent();
        assertThat(http.called()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT66M", "PT6M", "-P3D"})
    void rejectsAReplayedMessage(String age) {
        assertThat(problem(SNS.fields("Notification", "m", "2", NOW.plus(Duration.parse(age)))))
                .contains("its Timestamp is missing, or too far from now");
    }

    @Test
    void acceptsWhatSnsRetriedForAnHour() {
        assertThat(problem(SNS.fields("Notification", "m", "2", NOW.minus(Duration.ofMinutes(60)))))
                .isEmpty();
    }

    @Test
    void rejectsAnExpiredCertificate() {
        // Given
        SignedSns expired = new SignedSns("-60d");
        http.respond(SignedSns.CERTIFICATE_URL, expired.pem());

        // Then
        assertThat(problem(expired.fields("Notification", "m", "2", NOW)))
                .contains("the certificate at its SigningCertURL has expired or is not valid yet");
    }

    @Test
    void hasTheSenderRepeatWhileTheCertificateIsUnavailable() {
        // Given
        Map<String, String> fields = SNS.fields("Notification", "m", "2", NOW);
        fields.put("SigningCertURL", "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-def456.pem");

        // Then
        assertThatThrownBy(() -> problem(fields))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        it -> assertThat(it.status().value()).isEqualTo(503));
    }

    private Optional<String> problem(Map<String, String> fields) {
        return signatures.problem(new SnsMessage(fields), List.of(SignedSns.TOPIC));
    }
}
