package io.integrationhub.emailnotifier.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.emailnotifier.content.TokenMail.Purpose;
import io.integrationhub.emailnotifier.content.example.ExampleContents;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailContentTest {

    @ParameterizedTest
    @EnumSource
    void hasItsTypeAndPrintsNoPersonalData(MailType type) {
        assertThat(ExampleContents.all(type)).allSatisfy(content -> {
            assertThat(content.type()).isEqualTo(type);
            assertThat(content.toString())
                    .doesNotContain("Erika", "Mustermann", "Heidestraße", "made-up-token", "budget", "agreed");
        });
        assertThat(MailType.ofCode(type.code())).contains(type);
    }

    @Test
    void rejectsATokenMailWhoseLinkHasNoPlaceForTheToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenMail(
                        Purpose.PASSWORD_RESET,
                        Addressee.UNKNOWN,
                        new Secret("hidden"),
                        Instant.EPOCH,
                        "https://www.example.com/reset",
                        StoreLinks.NONE))
                .withMessage("the link of a PASSWORD_RESET mail must contain {token}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Order\r\nBcc: all@example.com", "Order\nX", "a\u2028b", "a\u0000b"})
    void rejectsASubjectThatIsNotOneLine(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RenderedMail(subject, "<p>", "text"));
    }

    @Test
    void printsNoContentOfARenderedMail() {
        assertThat(new RenderedMail("Erika", "<p>Erika</p>", "Erika").toString())
                .isEqualTo("RenderedMail[12 characters of HTML, 5 of text]");
    }
}
