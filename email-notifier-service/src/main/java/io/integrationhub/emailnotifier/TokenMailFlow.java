package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.customer.Customers;
import io.integrationhub.emailnotifier.commercetools.customer.MailableCustomer;
import io.integrationhub.emailnotifier.commercetools.customer.TokenNews;
import io.integrationhub.emailnotifier.commercetools.customer.Tokens;
import io.integrationhub.emailnotifier.commercetools.customer.Tokens.CreatedToken;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.TokenMail;
import io.integrationhub.emailnotifier.ledger.MailKey;
import io.integrationhub.emailnotifier.ledger.MailLedger;
import io.integrationhub.emailnotifier.ledger.OwnTokens;
import io.integrationhub.emailnotifier.ledger.OwnTokens.Intent;
import io.integrationhub.emailnotifier.ledger.OwnTokens.Token;
import io.integrationhub.emailnotifier.ledger.SubjectClaim;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.emailnotifier.settings.TokenSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a customer the token that was created for the account. The value of a token that is valid for long is in no
 * message: then the service creates a token of its own, and recognizes the message that commercetools sends about it.
 *
 * <p>The value is in memory and in the mail only: it is neither logged nor stored.
 */
public class TokenMailFlow {

    private final Customers customers;
    private final Tokens tokens;
    private final OwnTokens ownTokens;
    private final MailLedger ledger;
    private final SubjectMails mails;
    private final InstantSource clock;

    TokenMailFlow(
            Customers customers,
            Tokens tokens,
            OwnTokens ownTokens,
            MailLedger ledger,
            SubjectMails mails,
            InstantSource clock) {
        this.customers = customers;
        this.tokens = tokens;
        this.ownTokens = ownTokens;
        this.ledger = ledger;
        this.mails = mails;
        this.clock = clock;
    }

    /** Sends the token, once. */
    public MailOutcome send(Tenant tenant, TokenNews news) {
        try (SubjectClaim claim = ledger.claim(tenant, news.customer().subject())) {
            if (ownTokens.isOwn(tenant.id(), token(news))) {
                return new MailOutcome.OwnToken(news.customer().value());
            }
            if (!clock.instant().isBefore(news.expiresAt())) {
                return new MailOutcome.Expired(news.customer().value());
            }
            Optional<MailableCustomer> customer = customers.load(tenant, news.customer());
            return customer.map(found ->
                            mails.process(tenant, claim, found.name(), List.of(candidate(tenant, found, news))))
                    .orElseGet(() -> new MailOutcome.Deleted(news.customer().subject()));
        }
    }

    private MailCandidate candidate(Tenant tenant, MailableCustomer customer, TokenNews news) {
        MailType type = switch (news.purpose()) {
            case EMAIL_VERIFICATION -> MailType.EMAIL_VERIFICATION;
            case PASSWORD_RESET -> MailType.PASSWORD_RESET;
        };
        return new MailCandidate(
                new MailKey(type, news.customer().subject(), news.tokenId()),
                List.of(),
                news.createdAt(),
                news.createdAt(),
                false,
                customer.reader(),
                Map.of("customer", customer.name()),
                () -> content(tenant, customer, news));
    }

    private MailContent content(Tenant tenant, MailableCustomer customer, TokenNews news) {
        return news.value()
                .map(value -> mail(tenant, customer, news, new CreatedToken(news.tokenId(), value, news.expiresAt())))
                .orElseGet(() -> mail(tenant, customer, news, createOwn(tenant, customer, news)));
    }

    private CreatedToken createOwn(Tenant tenant, MailableCustomer customer, TokenNews news) {
        // Recorded first: the message about the token may arrive although this process dies before it knows the token.
        Intent intent = new Intent(news.customer().value(), news.purpose().name(), news.tokenId(), clock.instant());
        ownTokens.intend(tenant.id(), intent);
        CreatedToken created = tokens.create(tenant, customer, news.purpose());
        ownTokens.created(tenant.id(), intent, created.id());
        return created;
    }

    private static Token token(TokenNews news) {
        return new Token(news.tokenId(), news.customer().value(), news.purpose().name(), news.createdAt());
    }

    private static TokenMail mail(Tenant tenant, MailableCustomer customer, TokenNews news, CreatedToken token) {
        TokenSettings settings = EmailSettings.of(tenant).tokens();
        String link = switch (news.purpose()) {
            case EMAIL_VERIFICATION -> settings.emailLink();
            case PASSWORD_RESET -> settings.passwordLink();
        };
        return new TokenMail(
                news.purpose(),
                customer.reader().addressee(),
                token.value(),
                token.expiresAt(),
                link,
                customer.reader().links());
    }
}
