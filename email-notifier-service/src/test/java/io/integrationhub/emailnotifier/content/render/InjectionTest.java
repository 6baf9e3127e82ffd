package io.integrationhub.emailnotifier.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.CustomerMail;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.OrderMail;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.TokenMail;
import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.order.OrderEvent;
import io.integrationhub.emailnotifier.content.order.Totals;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.Money;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever customers and systems write, it stays text. */
class InjectionTest {

    private static final Tenant TENANT = SampleMails.tenant();
    private static final TemplateMailRenderer RENDERER = SampleMails.renderer(TENANT);
    private static final Money EURO = Money.ofMinor("EUR", 100, 2);

    @Test
    void escapesInHtmlAndOnlyThere() {
        // When
        RenderedMail mail = render(order("Tom & Jerry's <script>alert(\"1\")</script> ä", ""));

        // Then
        assertThat(mail.subject()).isEqualTo("Your order Tom & Jerry's <script>alert(\"1\")</script> ä at Alpenladen");
        assertThat(mail.text()).contains("Tom & Jerry's <script>alert(\"1\")</script> ä");
        assertThat(mail.html())
                .doesNotContain("<script")
                .contains("Tom &amp; Jerry&#39;s &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; ä");
    }

    @Test
    void keepsTheSubjectInOneLine() {
        // When
        RenderedMail mail = render(order("1\r\nBcc: all@example.com\n\nbody", ""));

        // Then
        assertThat(mail.subject()).isEqualTo("Your order 1 Bcc: all@example.com body at Alpenladen");
    }

    @Test
    void doesNotReadDataAsATemplateOrPattern() {
        // When
        RenderedMail mail = render(order("{{brand.name}} {{#x}} {0} '{1}'", ""));

        // Then
        assertThat(mail.text()).contains("{{brand.name}} {{#x}} {0} '{1}'");
    }

    @Test
    void leavesOutLinksThatAreNone() {
        // When
        RenderedMail mail = render(order("1", "javascript:alert(1)"));

        // Then
        assertThat(mail.html()).doesNotContain("javascript", "<img");
    }

    @Test
    void doesNotGreetByAnAdvertisement() {
        // When
        RenderedMail mail = render(new CustomerMail(
                new Addressee("", "", "You won! https://evil.example", "now", ""),
                new CustomerMail.Welcome(""),
                StoreLinks.NONE));

        // Then
        assertThat(mail.text() + mail.html()).doesNotContain("evil").contains("Hello,");
    }

    @Test
    void encodesATokenInItsLink() {
        // When
        RenderedMail mail = render(new TokenMail(
                TokenMail.Purpose.PASSWORD_RESET,
                Addressee.UNKNOWN,
                new Secret("a+b/c=\"><i>"),
                Instant.parse("2026-11-30T13:30:00Z"),
                "https://www.example.com/reset?token={token}&lang=en",
                StoreLinks.NONE));

        // Then
        assertThat(mail.text()).contains("https://www.example.com/reset?token=a%2Bb%2Fc%3D%22%3E%3Ci%3E&lang=en");
        assertThat(mail.html())
                .contains("href=\"https://www.example.com/reset?token=a%2Bb%2Fc%3D%22%3E%3Ci%3E&amp;lang=en\"");
    }

    private static RenderedMail render(MailContent content) {
        return RENDERER.render(TENANT, content, Locale.ENGLISH, Optional.empty());
    }

    private static OrderMail order(String hostile, String url) {
        Line line = new Line(
                "1",
                LocalizedText.of(hostile),
                LocalizedText.of(hostile),
                hostile,
                1,
                EURO,
                Optional.empty(),
                EURO,
                url);
        OrderDetails order = new OrderDetails(
                "id",
                hostile,
                Instant.EPOCH,
                hostile,
                List.of(line),
                new Totals(EURO, List.of(), Optional.empty(), List.of(), true, EURO),
                Optional.empty(),
                Optional.empty(),
                hostile,
                hostile);
        return new OrderMail(
                new Addressee(hostile, hostile, "", "", ""),
                order,
                new OrderEvent.Placed(),
                new StoreLinks(url, url, url, url, url, url, url, url));
    }
}
