package io.integrationhub.commercetools.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.integrationhub.system.inbound.RunningEndpoints;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class AuthenticIngressTest {

    private static final String INGRESS = "hub.tenants.acme.commercetools.ingress.";
    private static final String SECRET = "fedcba9876543210";
    private static final String PATH = "/ingress/acme/commercetools";
    private static final GoogleKeys GOOGLE = new GoogleKeys();
    private static final SignedSns SNS = new SignedSns();
    private static final FakeSnsHttp SNS_HTTP = new FakeSnsHttp();

    private static RunningEndpoints byGoogle;
    private static RunningEndpoints bySns;

    @BeforeAll
    static void start() {
        byGoogle = new RunningEndpoints(
                "hub.subscribed-resources=order",
                INGRESS + "secrets=" + SECRET,
                INGRESS + "parameter=token",
                INGRESS + "push-token.audiences=" + GoogleKeys.AUDIENCE,
                INGRESS + "push-token.service-accounts=" + GoogleKeys.ACCOUNT,
                INGRESS + "push-token.keys-url=" + GOOGLE.address());
        bySns = new RunningEndpoints(
                context -> context.registerBean(SnsHttp.class, () -> SNS_HTTP),
                "hub.subscribed-resources=order",
                INGRESS + "sns-topic-arns=" + SignedSns.TOPIC);
    }

    @AfterAll
    static void stop() {
        byGoogle.close();
        bySns.close();
        GOOGLE.close();
    }

    @BeforeEach
    void reset() {
        byGoogle.reset();
        bySns.reset();
        SNS_HTTP.respond(SignedSns.CERTIFICATE_URL, SNS.pem());
    }

    @Test
    void requiresTheTokenBesideTheSecret() {
        // Given
        String token = GOOGLE.token(Instant.now(), claims -> claims);
        HttpRequest.Builder both = byGoogle.post(PATH + "?token=" + SECRET, PushedRequests.MESSAGE)
                .header("Authorization", "Bearer " + token);
        HttpRequest.Builder onlySecret = byGoogle.post(PATH + "?token=" + SECRET, PushedRequests.MESSAGE);
        HttpRequest.Builder onlyToken =
                byGoogle.post(PATH, PushedRequests.MESSAGE).header("Authorization", "Bearer " + token);

        // When
        int[] statuses = {
            byGoogle.send(both).statusCode(),
            byGoogle.send(onlySecret).statusCode(),
            byGoogle.send(onlyToken).statusCode()
        };

        // Then
        assertThat(statuses).containsExactly(200, 401, 401);
        assertThat(byGoogle.published()).hasSize(1);
    }

    @Test
    void logsTheReasonWithoutTokenOrSecret() {
        // Given
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(PushRejectionLog.class);
        lines.start();
        logger.addAppender(lines);
        String token = GOOGLE.token(Instant.now(), claims -> claims.audience("https://other.example.com/"));
        HttpRequest.Builder request = byGoogle.post(PATH + "?token=" + SECRET, PushedRequests.MESSAGE)
                .header("Authorization", "Bearer " + token);

        // When
        int status = byGoogle.send(request).statusCode();

        // Then
        logger.detachAppender(lines);
        assertThat(status).isEqualTo(401);
        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.getFirst().getKeyValuePairs().toString()
                        + lines.list.getFirst().getFormattedMessage())
                .contains("acme", "another audience")
                .doesNotContain(SECRET, token, token.substring(token.lastIndexOf('.')), GoogleKeys.ACCOUNT);
    }

    @Test
    void publishesWhatSnsSignedAndNothingElse() {
        // Given
        Map<String, String> signed = SNS.fields("Notification", PushedRequests.MESSAGE, "2", Instant.now());
        String authentic = SignedSns.json(signed);
        signed.put("Message", PushedRequests.MESSAGE.replace("o-1", "o-2"));

        // When
        int[] statuses = {
            send(authentic), send(SignedSns.json(signed)), send(PushedRequests.MESSAGE), send("[" + authentic + "]")
        };

        // Then
        assertThat(statuses).containsExactly(200, 401, 401, 401);
        assertThat(bySns.published())
                .singleElement()
                .satisfies(it -> assertThat(it.key()).isEqualTo("o-1"));
    }

    @Test
    void confirmsOnlyASignedSubscriptionToTheTenantsTopic() {
        // Given
        Map<String, String> signed = SNS.fields("SubscriptionConfirmation", "m", "2", Instant.now());
        SNS_HTTP.respond(signed.get("SubscribeURL"), new byte[0]);
        String authentic = SignedSns.json(signed);
        signed.put("Token", "other");

        // When
        int[] statuses = {send(authentic), send(SignedSns.json(signed))};

        // Then
        assertThat(statuses).containsExactly(200, 401);
        assertThat(SNS_HTTP.called().stream().filter(it -> it.getQuery() != null))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            push-token.audiences=a                                                | PUSH_TOKEN_SERVICE_ACCOUNTS: is missing
            push-token.service-accounts=a                                         | PUSH_TOKEN_AUDIENCES: is missing
            push-token.audiences=a;push-token.service-accounts=b;secrets=fedcba9876543210 | INGRESS_PARAMETER: is missing
            push-token.audiences=a;push-token.service-accounts=b;push-token.keys-url=http://keys.example/ | must be an https address
            push-token.audiences=a;push-token.service-accounts=b;sns-topic-arns=arn:aws:sns:eu-west-1:123456789012:hub | combined
            sns-topic-arns=hub                                                    | not the ARN
            """)
    void rejectsSettingsThatLetTheWrongSenderIn(String settings, String finding) {
        // Given
        String[] all = (INGRESS + settings.replace(";", ";" + INGRESS)).split(";");

        // Then
        assertThatThrownBy(() -> new RunningEndpoints(all)).hasStackTraceContaining(finding);
    }

    private static int send(String body) {
        return bySns.send(bySns.post(PATH, body)).statusCode();
    }
}
