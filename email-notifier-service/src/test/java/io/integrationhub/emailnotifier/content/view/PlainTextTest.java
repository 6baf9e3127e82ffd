package io.integrationhub.emailnotifier.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void makesOneHarmlessLine() {
        assertThat(PlainText.line(" Tom\r\nBcc: x\t& \u202eJerry\u0000 ")).isEqualTo("Tom Bcc: x & Jerry");
    }

    @Test
    void cutsOffWhatIsTooLongWithoutSplittingACharacter() {
        assertThat(PlainText.line("😀".repeat(301))).isEqualTo("😀".repeat(300) + "…");
    }

    @Test
    void keepsTheLinesOfAComment() {
        assertThat(PlainText.lines("one\n\n two \r\nthree")).containsExactly("one", "two", "three");
    }
}
