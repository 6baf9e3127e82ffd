package io.integrationhub.emailnotifier.content.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The templates that the service ships, for all languages. */
final class ShippedTemplates {

    /** Read once, because they are the same for every tenant. */
    static final List<TemplateFile> FILES = read();

    private ShippedTemplates() {}

    private static List<TemplateFile> read() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:mail-templates/*"))
                    .flatMap(resource -> read(resource).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TemplateFile> read(Resource resource) {
        String file = String.valueOf(resource.getFilename());
        return TemplateName.parse(file).map(name -> new TemplateFile(file, "", name, content(resource)));
    }

    private static String content(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
