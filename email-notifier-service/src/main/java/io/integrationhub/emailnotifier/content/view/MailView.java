package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.ApprovalMail;
import io.integrationhub.emailnotifier.content.CustomerMail;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.OperatorMail;
import io.integrationhub.emailnotifier.content.OrderMail;
import io.integrationhub.emailnotifier.content.QuoteMail;
import io.integrationhub.emailnotifier.content.TokenMail;
import io.integrationhub.emailnotifier.content.value.Addressee;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Everything that the templates of one mail can print. */
public final class MailView {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw", "fa", "ur");

    private final Reader reader;
    private final FrameView frame;

    private MailView(Reader reader) {
        this.reader = reader;
        this.frame = new FrameView(reader);
    }

    /** The names and values for the templates of a mail: texts, flags, lists, and further maps of them. */
    public static Map<String, Object> of(MailContent content, Reader reader) {
        return new MailView(reader).model(content).toMap();
    }

    private Model model(MailContent content) {
        Part part = part(content);
        String code = content.type().code();
        Map<String, String> texts = MailTexts.of(content.type(), reader.texts(), part.arguments());
        Locale language = reader.locale();
        return new Model()
                .with("lang", language.toLanguageTag())
                .with("dir", RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr")
                .with("type", code)
                .with("title", texts.getOrDefault(code + "-title", ""))
                .with("preheader", texts.getOrDefault(code + "-preheader", ""))
                .withTexts("text", texts)
                .withAll(frame.model(part.addressee(), part.links()))
                .withAll(part.model());
    }

    private Part part(MailContent content) {
        return switch (content) {
            case OrderMail mail -> new OrderMailView(reader).part(mail);
            case CustomerMail mail -> AccountView.part(mail, reader);
            case TokenMail mail -> AccountView.part(mail, reader);
            case QuoteMail mail -> BusinessView.part(mail, reader);
            case ApprovalMail mail -> BusinessView.part(mail, reader);
            case OperatorMail mail -> OperatorView.part(mail, reader);
        };
    }

    /**
     * What only mails of this content have.
     *
     * @param addressee who is greeted
     * @param arguments of the texts whose keys begin with the type's code
     */
    record Part(Addressee addressee, StoreLinks links, List<String> arguments, Model model) {

        Part {
            arguments = List.copyOf(arguments);
        }
    }
}
