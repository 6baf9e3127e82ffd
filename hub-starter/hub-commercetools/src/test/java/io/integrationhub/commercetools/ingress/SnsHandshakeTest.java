package io.integrationhub.commercetools.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.system.inbound.RequestRejected;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsHandshakeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t",
                "https://sns.cn-north-1.amazonaws.com.cn/?Action=ConfirmSubscription"
            })
    void callsAnAddressOfSns(String address) {
        assertThat(SnsHttp.isOfSns(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sns.eu-west-1.amazonaws.com/",
                "https://sns.eu-west-1.amazonaws.com.evil.example/",
                "https://evil.example/sns.eu-west-1.amazonaws.com",
                "https://sns.eu-west-1.amazonaws.com@evil.example/",
                "https://sns.eu-west-1.amazonaws.com:8443/",
                "https://bucket.s3.amazonaws.com/",
                "https://169.254.169.254/",
                "file:///etc/passwd",
                ""
            })
    void callsNoOtherAddress(String address) {
        assertThat(SnsHttp.isOfSns(URI.create(address))).isFalse();
    }

    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:hub";
    private static final String CONFIRM = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t";

    private final FakeSnsHttp http = new FakeSnsHttp();

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONFIRM + "&TopicArn=" + TOPIC,
                CONFIRM + "&TopicArn=arn%3Aaws%3Asns%3Aeu-west-1%3A123456789012%3Ahub"
            })
    void confirmsTheSubscriptionToTheTopicOfTheMessage(String address) {
        // Given
        http.respond(address, new byte[0]);

        // When
        new SnsHandshake(http).confirm(TOPIC, URI.create(address));

        // Then
        assertThat(http.called()).containsExactly(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CONFIRM,
                CONFIRM + "&TopicArn=arn:aws:sns:eu-west-1:123456789012:other",
                CONFIRM + "&TopicArn=" + TOPIC + "&Action=Unsubscribe",
                "https://sns.eu-west-1.amazonaws.com/?Action=DeleteTopic&TopicArn=" + TOPIC,
                "https://evil.example/?Action=ConfirmSubscription&TopicArn=" + TOPIC
            })
    void doesNothingElseThatASubscribeUrlAsksFor(String address) {
        // Then
        assertThatThrownBy(() -> new SnsHandshake(http).confirm(TOPIC, URI.create(address)))
                .isInstanceOf(RequestRejected.class);
        assertThat(http.called()).isEmpty();
    }
}
