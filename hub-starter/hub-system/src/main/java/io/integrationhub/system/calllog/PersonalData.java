package io.integrationhub.system.calllog;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognizes by their names which fields cannot contain personal data. All others count as personal, because the
 * formats of outside systems are not known here.
 */
final class PersonalData {

    private static final Pattern IMPERSONAL = Pattern.compile(
            ".*(id|ids|uuid|guid|number|no|code|codes|sku|status|state|type|kind|unit|currency|country|date|time|at"
                    + "|version|quantity|amount|price|rate|tax|total|mode|key|method|action|severity|event)");
    private static final Pattern PERSONAL = Pattern.compile(
            ".*(phone|mobile|fax|mail|street|house|building|apartment|city|town|postal|zip|region|name|address"
                    + "|salutation|title|birth|gender|vat|taxid|passport|identification|exemption|customer|company"
                    + "|contact|recipient|buyer|person|note|comment|message|latitude|longitude|shipto|shipfrom|billto"
                    + "|to_|from_).*");
    private static final int MAX_LENGTH = 100;

    private PersonalData() {}

    /** Whether everything below a field of this name counts as personal. */
    static boolean isPersonal(String name) {
        return PERSONAL.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a text may be shown. */
    static boolean isImpersonal(String name, String text) {
        return !isPersonal(name)
                && IMPERSONAL.matcher(name.toLowerCase(Locale.ROOT)).matches()
                && text.length() <= MAX_LENGTH
                && !text.contains("@");
    }
}
