@NullMarked
package io.integrationhub.emailnotifier.content.render;

import org.jspecify.annotations.NullMarked;
