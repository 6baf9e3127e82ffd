package io.integrationhub.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailStandInTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MailStandIn mail = MailStandIn.start();

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void keepsMailsToEverybody() throws Exception {
        // When
        send("Grüße, Jörg & Co", "jörg.müller@example.com", "<p>Grüße</p>");
        send("Second", "other@example.com", "<p>x</p>");

        // Then
        assertThat(mail.mails()).extracting(ReceivedMail::subject).containsExactly("Grüße, Jörg & Co", "Second");
        ReceivedMail first = mail.mails().getFirst();
        assertThat(first.text()).isEqualToNormalizingNewlines("Text\n.\nof <b>");
        assertThat(first.html()).contains("<p>Grüße</p>");
        assertThat(first.header("To")).contains("example.com");
    }

    @Test
    void showsMailsInTheBrowserAndRunsNothingOfThem() throws Exception {
        // Given
        send("<script>alert(1)</script>", "a@example.com", "<script>alert(2)</script>");

        // When
        HttpResponse<String> list = get("/");
        HttpResponse<String> page = get("/mails/1");
        HttpResponse<String> html = get("/mails/1/html");

        // Then
        assertThat(list.body())
                .contains("&lt;script&gt;alert(1)", "a@example.com")
                .doesNotContain("<script");
        assertThat(page.body())
                .contains("<iframe sandbox=\"allow-popups\"", "&lt;b&gt;", "Message-ID")
                .doesNotContain("<script");
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("sandbox", "default-src 'none'"));
        assertThat(get("/mails/1/source").body()).contains("Content-Type: multipart/alternative");
        assertThat(get("/mails/2").statusCode()).isEqualTo(404);
        assertThat(get("/stand-in/mails").body()).contains("\"to\":\"a@example.com\"");
    }

    @ParameterizedTest
    @CsvSource({"transient, 451", "permanent, 550", "unavailable, 421"})
    void failsOnDemandAndRecovers(String kind, String code) throws Exception {
        // Given
        put("{\"kind\":\"" + kind + "\",\"times\":1}");

        // When
        Throwable failure = catchThrowable(() -> send("1", "a@example.com", "<p>"));
        send("2", "a@example.com", "<p>");

        // Then
        assertThat(failure).hasStackTraceContaining(code);
        assertThat(mail.mails()).extracting(ReceivedMail::subject).containsExactly("2");
    }

    @Test
    void failsForOneRecipientAlone() throws Exception {
        // Given
        put("{\"kind\":\"permanent\",\"recipient\":\"nobody@\"}");

        // When
        Throwable failure = catchThrowable(() -> send("1", "nobody@example.com", "<p>"));
        send("2", "somebody@example.com", "<p>");

        // Then
        assertThat(failure).isNotNull();
        assertThat(mail.mails()).hasSize(1);
    }

    @Test
    void doesNotReplyUntilTheClientGivesUp() {
        // Given
        mail.faults().set(MailFault.HANG, 1, "");

        // When
        Throwable failure = catchThrowable(() -> send("1", "a@example.com", "<p>"));

        // Then
        assertThat(failure).hasStackTraceContaining("SocketTimeoutException");
        assertThat(mail.mails()).isEmpty();
    }

    @Test
    void losesTheResponseToAMailThatItStored() throws Exception {
        // Given
        put("{\"kind\":\"response-lost\",\"times\":1}");

        // When
        Throwable failure = catchThrowable(() -> send("1", "a@example.com", "<p>"));

        // Then
        assertThat(failure).isInstanceOf(MessagingException.class);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(mail.mails()).hasSize(1));
    }

    @Test
    void forgetsMailsAndFaultsOnDemand() throws Exception {
        // Given
        send("1", "a@example.com", "<p>");
        put("{\"kind\":\"permanent\"}");

        // When
        delete("/stand-in/mails");
        delete("/stand-in/faults");

        // Then
        assertThat(mail.mails()).isEmpty();
        send("2", "a@example.com", "<p>");
        assertThat(mail.mails()).hasSize(1);
    }

    @Test
    void rejectsAnUnknownFault() throws Exception {
        assertThat(put("{\"kind\":\"slow\"}")).isEqualTo(400);
        assertThat(put("x")).isEqualTo(400);
    }

    private void send(String subject, String to, String html) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", mail.smtpPort());
        properties.put("mail.smtp.timeout", 1_000);
        properties.put("mail.mime.allowutf8", true);
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("shop@example.com", "Müller, Shop", "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Text\n.\nof <b>", "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, rich));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private void delete(String path) throws IOException, InterruptedException {
        HTTP.send(request(path).DELETE().build(), BodyHandlers.discarding());
    }

    private int put(String body) throws IOException, InterruptedException {
        return HTTP.send(
                        request("/stand-in/faults")
                                .PUT(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        URI url = mail.pageUrl().resolve(path);
        return HttpRequest.newBuilder(url);
    }
}
