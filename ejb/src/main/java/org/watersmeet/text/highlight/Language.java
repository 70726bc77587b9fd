package org.watersmeet.text.highlight;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The languages that can be coloured, by the names authors give them: those of Confluence's code
 * macro with the names of its older versions, and what else there is a lexer for.
 */
enum Language {
    ACTIONSCRIPT("text/actionscript", "actionscript", "actionscript3", "as3", "as"),
    ASSEMBLER("text/asm", "asm", "assembler"),
    BASH("text/unix", "bash", "sh", "shell", "zsh", "unix"),
    BATCH("text/bat", "bat", "batch", "cmd", "dos"),
    C("text/c", "c", "h"),
    CLOJURE("text/clojure", "clojure", "clj"),
    CPP("text/cpp", "cpp", "c++", "cxx", "cc", "hpp"),
    CSHARP("text/cs", "csharp", "c#", "cs", "c-sharp"),
    CSS("text/css", "css", "scss", "sass"),
    D("text/d", "d"),
    DART("text/dart", "dart"),
    DELPHI("text/delphi", "delphi", "pascal", "pas"),
    DIFF("", "diff", "patch"),
    DOCKERFILE("text/dockerfile", "dockerfile", "docker"),
    FORTRAN("text/fortran", "fortran"),
    GO("text/golang", "go", "golang"),
    GROOVY("text/groovy", "groovy", "gradle"),
    HTML("text/html", "html", "xhtml", "htm", "coldfusion", "cfm"),
    INI("text/ini", "ini", "toml"),
    JAVA("text/java", "java", "javafx", "jfx"),
    JAVASCRIPT("text/javascript", "javascript", "js", "jscript", "jsx"),
    JSON("text/json", "json"),
    JSP("text/jsp", "jsp"),
    KOTLIN("text/kotlin", "kotlin", "kt"),
    LATEX("text/latex", "latex", "tex"),
    LESS("text/less", "less"),
    LISP("text/lisp", "lisp", "scheme"),
    LUA("text/lua", "lua"),
    MAKEFILE("text/makefile", "makefile", "make"),
    MARKDOWN("text/markdown", "markdown", "md"),
    PERL("text/perl", "perl", "pl"),
    PHP("text/php", "php"),
    POWERSHELL("text/powershell", "powershell", "ps", "ps1"),
    PROPERTIES("text/properties", "properties"),
    PROTO("text/proto", "proto", "protobuf"),
    PYTHON("text/python", "python", "py", "python3"),
    RUBY("text/ruby", "ruby", "rb", "rails", "ror"),
    RUST("text/rust", "rust", "rs"),
    SAS("text/sas", "sas"),
    SCALA("text/scala", "scala"),
    SQL("text/sql", "sql", "plsql", "tsql"),
    TCL("text/tcl", "tcl"),
    TYPESCRIPT("text/typescript", "typescript", "ts", "tsx"),
    VISUAL_BASIC("text/vb", "vb", "vbnet", "vb.net", "visualbasic"),
    XML("text/xml", "xml", "xsl", "xslt", "xsd", "svg", "pom"),
    YAML("text/yaml", "yaml", "yml");

    private static final Map<String, Language> BY_NAME = new HashMap<>();

    static {
        for (Language language : values()) {
            language.names.forEach(name -> BY_NAME.put(name, language));
        }
    }

    /** The lexer's name in RSyntaxTextArea; empty for our own. */
    final String lexer;

    private final List<String> names;

    Language(String lexer, String... names) {
        this.lexer = lexer;
        this.names = List.of(names);
    }

    /** Null for what is not known, also for {@code text} and {@code none}. */
    static @Nullable Language of(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    static List<String> names() {
        return List.copyOf(new TreeSet<>(BY_NAME.keySet()));
    }
}
