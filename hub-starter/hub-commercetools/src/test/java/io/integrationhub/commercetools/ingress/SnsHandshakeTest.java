package io.integrationhub.commercetools.ingress;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(SnsHandshake.isOfSns(URI.create(address))).isTrue();
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
        assertThat(SnsHandshake.isOfSns(URI.create(address))).isFalse();
    }
}
