/** Orders in commercetools, as mails need them. */
@NullMarked
package io.integrationhub.emailnotifier.commercetools.order;

import org.jspecify.annotations.NullMarked;
