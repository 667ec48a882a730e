extension ServingRules {
    /// A whole configuration for a look at the site on one's own machine, by a user without rights. What nginx writes stays in the
    /// folder of the configurations, which is its prefix; the site is beside that folder, as `public`.
    var nginxTrial: String {
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        var lines = preamble("nginx: for a trial on this machine, http://127.0.0.1:8080/, and never for the public:")
        lines += [
            "#", "#     nginx -p public.hosting/ -c nginx/trial.conf -e nginx/trial.log", "#",
            "# Its end: the same with -s quit.", "",
        ]
        lines += ["pid nginx/trial.pid;", "events { }", "http {", "    access_log off;"]
        lines += temporary.map { "    \($0)_temp_path nginx/trial-\($0);" }
        lines += ["    include http.conf;", "    server {", "        listen 127.0.0.1:8080;"]
        lines += ["        root ../public;", "        include server.conf;", "    }", "}"]
        return text(lines)
    }
}
