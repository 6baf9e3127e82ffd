package io.integrationhub.emailnotifier.content.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ShadesTest {

    @RepeatedTest(200)
    void staysReadableWhateverTheColor(RepetitionInfo repetition) {
        // Given
        Shades color = new Shades(new Random(repetition.getCurrentRepetition()).nextInt(0x1000000));

        // When, Then
        assertThat(contrast(color, color.text())).as(color.hex()).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(color.onLight(), Shades.of("#ffffff")))
                .as(color.hex())
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(color.onDark(), Shades.of("#1e1e1e")))
                .as(color.hex())
                .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void keepsAColorThatCanBeRead() {
        assertThat(Shades.of("#1F4E79").onLight().hex()).isEqualTo("#1f4e79");
        assertThat(Shades.of("ffcc00").onDark().hex()).isEqualTo("#ffcc00");
        assertThat(Shades.of("ffcc00").text().hex()).isEqualTo("#000000");
        assertThat(Shades.of("1f4e79").text().hex()).isEqualTo("#ffffff");
    }

    private static double contrast(Shades one, Shades other) {
        double lighter = Math.max(one.luminance(), other.luminance()) / 1_000_000.0;
        double darker = Math.min(one.luminance(), other.luminance()) / 1_000_000.0;
        return (lighter + 0.05) / (darker + 0.05);
    }
}
