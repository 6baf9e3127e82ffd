package io.integrationhub.emailnotifier.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocaleChainTest {

    private static final Set<Locale> LANGUAGES = Set.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("pt", "BR"));

    /** The locales of customer, order, Store and Project, and the chosen one. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            de-AT en    en en, de-AT
            ja    de-CH en en, de-CH
            -     -     de en, de
            -     ja    ko de, de
            -     -     -  -,  en
            ja    ja    ja ja, en
            pt-BR de    -  -,  pt-BR
            pt-PT de    -  -,  de
            """)
    void choosesTheFirstLocaleInWhichThereAreTexts(String chain, Locale chosen) {
        // Given
        List<Optional<Locale>> locales =
                Stream.of(chain.split(" +")).map(LocaleChainTest::locale).toList();

        // When
        Locale locale = LocaleChain.of(
                        locales.subList(0, 2),
                        locales.get(2).stream().toList(),
                        locales.get(3).stream().toList(),
                        Locale.ENGLISH)
                .choose(LANGUAGES);

        // Then
        assertThat(locale).isEqualTo(chosen);
    }

    private static Optional<Locale> locale(String tag) {
        return tag.equals("-") ? Optional.empty() : Optional.of(Locale.forLanguageTag(tag));
    }

    @Test
    void leavesOutWhatIsNoLanguage() {
        assertThat(LocaleChain.of(
                                List.of(Optional.of(Locale.ROOT)),
                                List.of(Locale.GERMAN, Locale.GERMAN),
                                List.of(),
                                Locale.ENGLISH)
                        .locales())
                .containsExactly(Locale.GERMAN, Locale.ENGLISH);
    }
}
