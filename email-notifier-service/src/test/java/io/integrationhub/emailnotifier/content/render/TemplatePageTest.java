package io.integrationhub.emailnotifier.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.example.ExampleContents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/mail-templates.md names every value that a template can print. */
class TemplatePageTest {

    private static final Path PAGE = Path.of(System.getProperty("hub.root", ".."), "docs/mail-templates.md");

    @Test
    void namesEveryValue() throws IOException {
        // Given
        String page = Files.readString(PAGE);
        Tenant tenant = SampleMails.tenant();
        TenantMails mails = SampleMails.renderer(tenant).mailsOf(tenant);
        Set<String> names = new TreeSet<>();

        // When
        Stream.of(MailType.values())
                .flatMap(type -> ExampleContents.all(type).stream())
                .forEach(content -> addNames(mails.model(content, Locale.ENGLISH, Optional.empty()), names));

        // Then
        assertThat(names)
                .filteredOn(name -> !page.matches("(?s).*`([a-z]+\\.)?" + name + "[`.].*"))
                .isEmpty();
    }

    private static void addNames(Object value, Set<String> names) {
        switch (value) {
            case Map<?, ?> parts ->
                parts.forEach((name, part) -> {
                    if (!name.equals("text")) {
                        names.add(String.valueOf(name));
                        addNames(part, names);
                    }
                });
            case Iterable<?> parts -> parts.forEach(part -> addNames(part, names));
            default -> {}
        }
    }
}
