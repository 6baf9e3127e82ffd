/** Renders mails, tries all templates out at the start, and shows them to operators. */
@NullMarked
package io.integrationhub.emailnotifier.content.render;

import org.jspecify.annotations.NullMarked;
