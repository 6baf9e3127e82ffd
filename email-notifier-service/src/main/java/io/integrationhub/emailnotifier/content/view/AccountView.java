package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.CustomerMail;
import io.integrationhub.emailnotifier.content.TokenMail;
import io.integrationhub.emailnotifier.content.brand.WebLink;
import java.util.List;
import java.util.Map;

/** Mails about an account. */
final class AccountView {

    private AccountView() {}

    /** {0} brand, {1} time of the change or name of the company. */
    static MailView.Part part(CustomerMail mail, Reader reader) {
        String brand = reader.brand().name();
        Formats formats = reader.formats();
        Model shop = new Model()
                .with(
                        "action",
                        FrameView.action(
                                reader.texts().text("visit-shop"),
                                reader.brand().homeUrl()));
        return switch (mail.event()) {
            case CustomerMail.Welcome welcome ->
                part(mail, List.of(brand), shop.with("customerNumber", PlainText.line(welcome.customerNumber())));
            case CustomerMail.PasswordChanged changed ->
                part(mail, List.of(brand, formats.dateTime(changed.changedAt())), new Model());
            case CustomerMail.EmailChanged changed ->
                part(mail, List.of(brand, formats.dateTime(changed.changedAt())), new Model());
            case CustomerMail.AssociateInvited invited ->
                part(
                        mail,
                        List.of(brand, PlainText.line(invited.businessUnit())),
                        shop.withTexts("roles", roles(invited, reader)));
        };
    }

    private static List<String> roles(CustomerMail.AssociateInvited invited, Reader reader) {
        return invited.roles().stream()
                .map(reader::text)
                .filter(role -> !role.isEmpty())
                .toList();
    }

    private static MailView.Part part(CustomerMail mail, List<String> arguments, Model model) {
        return new MailView.Part(mail.addressee(), mail.links(), arguments, model);
    }

    /**
     * {0} brand, {1} when the token expires.
     *
     * @throws IllegalArgumentException if the template of the link is not one; the mail would be useless
     */
    static MailView.Part part(TokenMail mail, Reader reader) {
        String link =
                WebLink.fill(mail.linkTemplate(), Map.of("token", mail.token().value()));
        if (link.isEmpty()) {
            throw new IllegalArgumentException(
                    "the link of the " + mail.type().code() + " mail is not a link; it must begin with https://");
        }
        String label = reader.texts().text(mail.type().code() + "-action");
        return new MailView.Part(
                mail.addressee(),
                mail.links(),
                List.of(reader.brand().name(), reader.formats().dateTime(mail.expiresAt())),
                new Model().with("action", FrameView.action(label, link)));
    }
}
