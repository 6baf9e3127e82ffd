package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.commercetools.message.LanguageTexts;
import io.integrationhub.emailnotifier.content.brand.Brand;
import io.integrationhub.emailnotifier.content.value.LocalizedText;
import io.integrationhub.emailnotifier.content.value.Money;
import java.util.List;
import java.util.Locale;

/**
 * For whom a mail is written.
 *
 * @param locale decides number formats
 * @param fallback the language of the merchant's texts that are missing in the reader's
 * @param texts in the reader's language
 * @param brand whose mail it is
 */
public record Reader(Locale locale, Locale fallback, LanguageTexts texts, Brand brand) {

    Formats formats() {
        return new Formats(locale, brand.timeZone());
    }

    String text(LocalizedText text) {
        return PlainText.line(text.in(List.of(locale, fallback)));
    }

    String money(Money money) {
        return formats().money(money);
    }
}
