package io.integrationhub.commercetools.ingress;

import io.integrationhub.system.inbound.RequestRejected;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Verifies that a message comes from Amazon SNS and from one of the tenant's topics. The topic counts as much as the
 * signature: anybody with an AWS account can have SNS sign messages of a topic of their own.
 */
record SnsSignatures(SnsCertificates certificates, InstantSource clock) {

    /**
     * SNS retries a delivery over HTTP for at most an hour
     * (https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html), so an older message is a replay.
     */
    private static final Duration MAX_AGE = Duration.ofMinutes(65);

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Pattern CERTIFICATE_PATH =
            Pattern.compile("/SimpleNotificationService-[A-Za-z0-9]{1,64}\\.pem");

    /**
     * What is wrong with a message; empty if it is authentic.
     *
     * @throws RequestRejected if the certificate cannot be fetched at the moment
     */
    Optional<String> problem(SnsMessage message, List<String> topicArns) {
        if (!topicArns.contains(message.topicArn())) {
            return Optional.of("its topic is none of sns-topic-arns");
        }
        if (!isRecent(message.text("Timestamp"))) {
            return Optional.of("its Timestamp is missing, or too far from now");
        }
        URI address = message.address("SigningCertURL");
        if (!isOfTopic(address, message.topicArn())) {
            return Optional.of("its SigningCertURL is not an address of Amazon SNS in the topic's region");
        }
        return switch (message.text("SignatureVersion")) {
            case "1" -> problem(message, "SHA1withRSA", certificates.at(address));
            case "2" -> problem(message, "SHA256withRSA", certificates.at(address));
            default -> Optional.of("its SignatureVersion is neither 1 nor 2");
        };
    }

    private boolean isRecent(String timestamp) {
        try {
            Instant sent = Instant.parse(timestamp);
            Instant now = clock.instant();
            return !sent.isBefore(now.minus(MAX_AGE)) && !sent.isAfter(now.plus(CLOCK_SKEW));
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isOfTopic(URI address, String topicArn) {
        String region = SnsMessage.regionOf(topicArn).orElse("");
        return SnsHttp.isOfSns(address)
                && address.getHost().toLowerCase(Locale.ROOT).startsWith("sns." + region + ".")
                && CERTIFICATE_PATH
                        .matcher(String.valueOf(address.getRawPath()))
                        .matches()
                && address.getRawQuery() == null;
    }

    private Optional<String> problem(SnsMessage message, String algorithm, X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(certificate.getPublicKey());
            signature.update(message.signedContent());
            boolean isValid = signature.verify(Base64.getDecoder().decode(message.text("Signature")));
            return isValid ? Optional.empty() : Optional.of("its signature does not match its content");
        } catch (CertificateException _) {
            return Optional.of("the certificate at its SigningCertURL has expired or is not valid yet");
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.of("its signature is malformed");
        }
    }
}
