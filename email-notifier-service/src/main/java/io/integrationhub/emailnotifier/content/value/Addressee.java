package io.integrationhub.emailnotifier.content.value;

/**
 * Who is greeted; unknown parts are empty.
 *
 * @param salutation as the merchant keeps it, for example {@code Ms}
 * @param title for example {@code Dr.}
 * @param company name of the company; greeted if there is no name of a person
 */
public record Addressee(String salutation, String title, String firstName, String lastName, String company) {

    /** Nobody whose name is known. */
    public static final Addressee UNKNOWN = new Addressee("", "", "", "", "");

    /** Omits personal data. */
    @Override
    public String toString() {
        return "Addressee";
    }
}
