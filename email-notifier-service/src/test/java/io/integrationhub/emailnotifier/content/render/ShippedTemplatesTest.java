package io.integrationhub.emailnotifier.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.OrderMail;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.example.ExampleContents;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all shipped templates, in all languages, for all examples. */
class ShippedTemplatesTest {

    private static final Tenant TENANT = SampleMails.tenant();
    private static final TemplateMailRenderer RENDERER = SampleMails.renderer(TENANT);

    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\{|}}|\\{[0-9]}|\\bnull\\b|Optional|\\bfalse\\b|''");
    private static final Pattern DAY_OR_TIME_MISSING = Pattern.compile("\\b(until|bis|am|on|by|zum) *\\.");
    private static final Pattern IMAGE = Pattern.compile("<img [^>]*>");
    private static final Pattern HEADER_CELL = Pattern.compile("<th[ >][^>]*>");
    private static final Pattern LINK = Pattern.compile("<a [^>]*>(.*?)</a>", Pattern.DOTALL);

    @Test
    void haveNoFindings() {
        assertThat(SampleMails.findings(TENANT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void leaveNothingUnfilled(MailType type, Locale locale) {
        assertThat(rendered(type, locale))
                .allSatisfy(mail -> assertThat(mail.subject() + mail.text() + mail.html())
                        .doesNotContainPattern(LEFT_OVER)
                        .doesNotContainPattern(DAY_OR_TIME_MISSING));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void canBeReadAloud(MailType type, Locale locale) {
        assertThat(rendered(type, locale)).allSatisfy(mail -> {
            assertThat(mail.html())
                    .contains("<html lang=\"" + locale.toLanguageTag() + "\"")
                    .containsPattern("<title>[^<]+</title>")
                    .containsOnlyOnce("<h1");
            assertThat(found(IMAGE, mail)).allSatisfy(image -> assertThat(image).containsPattern("alt=\"[^\"]+\""));
            assertThat(found(HEADER_CELL, mail))
                    .allSatisfy(cell -> assertThat(cell).contains("scope="));
            assertThat(LINK.matcher(mail.html()).results().map(link -> link.group(1)))
                    .allSatisfy(text -> assertThat(text).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("mails")
    void closeWhatTheyOpen(MailType type, Locale locale) {
        assertThat(rendered(type, locale)).allSatisfy(mail -> {
            for (String tag : new String[] {"div", "p", "table", "tr", "td", "th", "ul", "li", "a", "strong", "h2"}) {
                assertThat(mail.html().split("<" + tag + "[ >]", -1))
                        .as(tag)
                        .hasSameSizeAs(mail.html().split("</" + tag + ">", -1));
            }
        });
    }

    @Test
    void areNotCutOffByMailProgramsIfAnOrderIsLong() {
        // Given
        OrderMail example = (OrderMail) ExampleContents.of(MailType.ORDER_CONFIRMATION);
        OrderDetails order = example.order();
        OrderDetails longOrder = new OrderDetails(
                order.id(),
                order.number(),
                order.placedAt(),
                order.purchaseOrderNumber(),
                Collections.nCopies(100, order.lines().getFirst()),
                order.totals(),
                order.billingAddress(),
                order.shippingAddress(),
                order.shippingMethod(),
                order.paymentMethod());

        // When
        RenderedMail mail = RENDERER.render(
                TENANT,
                new OrderMail(example.addressee(), longOrder, example.event(), example.links()),
                Locale.GERMAN,
                Optional.empty());

        // Then: Gmail shows the first 102 KB
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(102_000);
    }

    private static Stream<String> found(Pattern pattern, RenderedMail mail) {
        return pattern.matcher(mail.html()).results().map(MatchResult::group);
    }

    private static Stream<RenderedMail> rendered(MailType type, Locale locale) {
        return ExampleContents.all(type).stream()
                .map(content -> RENDERER.render(TENANT, content, locale, Optional.empty()));
    }

    static Stream<Arguments> mails() {
        return Stream.of(MailType.values())
                .flatMap(type -> Stream.of("en", "de", "es", "fr", "it", "nl")
                        .map(language -> Arguments.of(type, Locale.forLanguageTag(language))));
    }
}
