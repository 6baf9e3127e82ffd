package io.integrationhub.emailnotifier.content.render;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.example.ExampleContents;
import io.integrationhub.test.golden.GoldenFile;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How each mail looks. */
class MailGoldenTest {

    private static final Tenant TENANT = SampleMails.tenant();
    private static final TemplateMailRenderer RENDERER = SampleMails.renderer(TENANT);

    @ParameterizedTest
    @MethodSource("mails")
    void looksAsReviewed(MailType type, Locale locale) {
        // When
        RenderedMail mail = RENDERER.render(TENANT, ExampleContents.of(type), locale, Optional.empty());

        // Then
        String name = type.code() + "_" + locale;
        GoldenFile.of(MailGoldenTest.class, name + ".html").matches(mail.html());
        GoldenFile.of(MailGoldenTest.class, name + ".txt").matches("Subject: " + mail.subject() + "\n\n" + mail.text());
    }

    static Stream<Arguments> mails() {
        return Stream.of(MailType.values())
                .flatMap(type -> Stream.of(Locale.ENGLISH, Locale.GERMAN).map(locale -> Arguments.of(type, locale)));
    }
}
