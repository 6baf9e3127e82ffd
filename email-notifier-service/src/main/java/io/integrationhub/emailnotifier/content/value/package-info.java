/** Values that several mails contain: money, texts, who is greeted, where pages are. */
@NullMarked
package io.integrationhub.emailnotifier.content.value;

import org.jspecify.annotations.NullMarked;
