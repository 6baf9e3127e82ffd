package io.integrationhub.checks.links;

import io.integrationhub.checks.CheckResult;
import io.integrationhub.checks.Problem;
import io.integrationhub.checks.SourceTree;
import io.integrationhub.checks.links.Page.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows every link inside the tree, to files and to headings; links to other hosts are left alone. */
public final class LinkCheck {

    /** Finds the links that lead nowhere. */
    public CheckResult check(SourceTree tree) {
        List<Problem> problems = new ArrayList<>();
        for (Path file : tree.markdownFiles()) {
            for (Target target : Page.of(file).targets()) {
                follow(target.destination(), file, tree)
                        .ifPresent(text -> problems.add(new Problem(tree.nameOf(file), target.line(), text)));
            }
        }
        return new CheckResult(problems, "Link relative to the page, to a file or a heading that exists");
    }

    private static Optional<String> follow(String destination, Path from, SourceTree tree) {
        URI link;
        try {
            link = new URI(destination);
        } catch (URISyntaxException e) {
            return Optional.of("links to " + destination + ", which is no address");
        }
        if (link.isAbsolute()) {
            return Optional.empty();
        }
        Path file = link.getPath().isEmpty()
                ? from
                : from.resolveSibling(link.getPath()).normalize();
        if (!file.startsWith(tree.root()) || !Files.exists(file)) {
            return Optional.of("links to " + destination + ", which is not there");
        }
        if (link.getFragment() != null && !Page.of(file).hasAnchor(link.getFragment())) {
            return Optional.of("links to " + destination + ", a heading that is not there");
        }
        return Optional.empty();
    }
}
