package io.integrationhub.commercetools.ingress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Signs messages as Amazon SNS does, with a key and a certificate made by the JDK's keytool. */
final class SignedSns {

    static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:hub";
    static final String CERTIFICATE_URL = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-abc123.pem";

    private static final String PASSWORD = "changeit";

    private final PrivateKey key;
    private final Certificate certificate;

    SignedSns() {
        this("+0d");
    }

    /** @param start first day of the certificate, which is valid for 30 days */
    SignedSns(String start) {
        try {
            Path folder = Files.createTempDirectory("sns");
            Path file = folder.resolve("sns.p12");
            keytool(
                    "-genkeypair",
                    "-alias",
                    "sns",
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-dname",
                    "CN=sns.amazonaws.com",
                    "-startdate",
                    start,
                    "-validity",
                    "30",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    file.toString());
            KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            key = (PrivateKey) store.getKey("sns", PASSWORD.toCharArray());
            certificate = store.getCertificate("sns");
            Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] pem() {
        try {
            ByteArrayOutputStream pem = new ByteArrayOutputStream();
            pem.writeBytes("-----BEGIN CERTIFICATE-----\n".getBytes(StandardCharsets.US_ASCII));
            pem.writeBytes(Base64.getMimeEncoder().encode(certificate.getEncoded()));
            pem.writeBytes("\n-----END CERTIFICATE-----\n".getBytes(StandardCharsets.US_ASCII));
            return pem.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of a signed message. */
    Map<String, String> fields(String type, String message, String version, Instant at) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Type", type);
        fields.put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324");
        fields.put("TopicArn", TOPIC);
        fields.put("Message", message);
        fields.put("Timestamp", at.toString());
        if (!type.equals("Notification")) {
            fields.put("Token", "t");
            fields.put(
                    "SubscribeURL",
                    "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=" + TOPIC + "&Token=t");
        }
        fields.put("SignatureVersion", version);
        fields.put("SigningCertURL", CERTIFICATE_URL);
        return signed(fields);
    }

    /** Signs these fields again, as whoever has a topic of their own could. */
    Map<String, String> signed(Map<String, String> fields) {
        try {
            Signature signature =
                    Signature.getInstance(fields.get("SignatureVersion").equals("1") ? "SHA1withRSA" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(signedContent(fields).getBytes(StandardCharsets.UTF_8));
            fields.put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
            return fields;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Written out instead of taken from the code under test: the example in Amazon's documentation. */
    private static String signedContent(Map<String, String> fields) {
        String subject = fields.containsKey("Subject") ? "Subject\n" + fields.get("Subject") + "\n" : "";
        String start = "Message\n" + fields.get("Message") + "\nMessageId\n" + fields.get("MessageId") + "\n";
        String end = "TopicArn\n" + fields.get("TopicArn") + "\nType\n" + fields.get("Type") + "\n";
        String time = "Timestamp\n" + fields.get("Timestamp") + "\n";
        return fields.containsKey("SubscribeURL")
                ? start + "SubscribeURL\n" + fields.get("SubscribeURL") + "\n" + time + "Token\n" + fields.get("Token")
                        + "\n" + end
                : start + subject + time + end;
    }

    static String json(Map<String, String> fields) {
        return JsonMapper.builder().build().writeValueAsString(fields);
    }
}
