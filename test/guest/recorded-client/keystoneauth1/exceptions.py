class ClientException(Exception):
    pass
