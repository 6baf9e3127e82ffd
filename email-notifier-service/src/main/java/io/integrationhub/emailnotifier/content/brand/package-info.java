/** How a tenant or one of its Stores appears in mails: name, color, logo, pages, footer. */
@NullMarked
package io.integrationhub.emailnotifier.content.brand;

import org.jspecify.annotations.NullMarked;
